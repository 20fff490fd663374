import type { Project } from '../records/project.ts'
import type { Locale } from '../scene/shapes.ts'
import type { CausalLoop } from './causalLoops.ts'
import { elementName } from './elementNames.ts'

const WORDS = {
  ru: {
    up: (name: string) => `растёт «${name}»`,
    down: (name: string) => `снижается «${name}»`,
    late: ' (не сразу)',
    reinforcing: (name: string) => `и снова растёт «${name}»: изменение усиливает само себя`,
    balancing: (name: string) => `и в итоге снижается «${name}»: изменение гасит само себя`,
    unnamed: 'без названия',
  },
  en: {
    up: (name: string) => `“${name}” rises`,
    down: (name: string) => `“${name}” falls`,
    late: ' (after a while)',
    reinforcing: (name: string) => `and “${name}” rises again: the change strengthens itself`,
    balancing: (name: string) => `and in the end “${name}” falls: the change dampens itself`,
    unnamed: 'unnamed',
  },
}

/** The loop read out from its first factor on, as if that rose. One sentence. */
export function loopReading(project: Project, loop: CausalLoop, locale: Locale): string {
  const words = WORDS[locale]
  const nameAt = (place: number) => {
    const element = project.elements.get(loop.elements[place % loop.elements.length] as string)
    return (element && elementName(project, element, locale).trim()) || words.unnamed
  }
  let rises = true
  const parts = [words.up(nameAt(0))]
  for (const [place, id] of loop.relations.entries()) {
    const relation = project.relations.get(id)
    if (relation?.polarity === 'minus') rises = !rises
    const late = relation?.delay ? words.late : ''
    if (place === loop.relations.length - 1) parts.push(`${words[loop.sort](nameAt(0))}${late}`)
    else parts.push(`${(rises ? words.up : words.down)(nameAt(place + 1))}${late}`)
  }
  const [first = '', ...rest] = parts
  return `${first[0]!.toUpperCase()}${first.slice(1)} → ${rest.join(' → ')}.`
}
