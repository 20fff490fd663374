import { examined, isWritten, lack, lackOf, type Tool } from './examined.ts'

/** Who and what stands around the process, and how they are tied. */
export const systemMap: Tool = {
  name: 'systemMap',
  examine({ maps, elements, relations }) {
    const there = [...maps.values()].filter(({ kind }) => kind === 'system').map(({ id }) => id)
    if (there.length === 0) return examined(0, null, [lack('none')])
    const all = [...elements.values()].filter(({ map }) => there.includes(map ?? ''))
    if (all.length === 0) return examined(0, null, [lack('emptyMap')])
    const isTied = [...relations.values()].some(({ map }) => there.includes(map ?? ''))
    const isNamed = ({ name, participant }: (typeof all)[number]) => isWritten(name) || participant !== null
    return examined(all.length, null, [...lackOf('nameless', all, isNamed), ...(isTied ? [] : [lack('unrelated')])])
  },
}
