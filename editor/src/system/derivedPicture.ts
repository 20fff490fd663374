import { type DerivedSystem, derivedSystem, type Id, type Place, type Project, type SystemMap } from '@potok/model'
import { circle } from './places.ts'

const AWAY = 260

/** Parties on a circle in the order in which the process meets them; beside what stands on the map already. */
export function derivedPlaces(
  project: Project,
  state: 'current' | 'target',
  { elements }: Pick<SystemMap, 'elements'>,
): Record<Id, Place> {
  const { parties } = derivedSystem(project, state)
  const right = Math.max(...elements.map(({ id }) => project.layout.get(id)?.[0] ?? 0), Number.NEGATIVE_INFINITY)
  const around = circle(parties.length)
  const left = Math.min(...around.map(([x]) => x))
  const shift = Number.isFinite(right) ? right + AWAY - left : 0
  const order = alongFlow(project, { parties, passings: [] })
  return Object.fromEntries(order.map((id, at) => [id, [around[at]![0] + shift, around[at]![1]] as Place]))
}

/** Parties by where their first step stands. */
function alongFlow(project: Project, { parties }: DerivedSystem): Id[] {
  const first = new Map(
    parties.map(({ id, steps }) => [id, Math.min(...steps.map((step) => project.layout.get(step)?.[0] ?? 0))]),
  )
  return parties.map(({ id }) => id).sort((a, b) => first.get(a)! - first.get(b)! || (a < b ? -1 : 1))
}

/** Parties and hand-offs as elements and relations that are drawn and kept nowhere; a relation's id is its place in the list. */
export function derivedPicture({ parties, passings }: DerivedSystem): SystemMap {
  return {
    id: '',
    elements: parties.map(({ id, name, isClient }) => {
      const kind = isClient ? ('client' as const) : ('participant' as const)
      return { ...BLANK_ELEMENT, id, kind, name, participant: id }
    }),
    relations: passings.map(({ start, end, flows }, at) => {
      const strength = flows.length > 3 ? 3 : flows.length > 1 ? 2 : 1
      return { ...BLANK_RELATION, id: String(at), start, end, strength }
    }),
  }
}

const BLANK = { deletedAt: null, map: null, note: '', from: [] }
const BLANK_ELEMENT = {
  ...BLANK,
  group: null,
  nameEn: '',
  owner: null,
  influence: null,
  interest: null,
  attitude: null,
  pinned: false,
}
const BLANK_RELATION = { ...BLANK, kind: 'passes', label: '', polarity: 'plus', delay: false } as const
