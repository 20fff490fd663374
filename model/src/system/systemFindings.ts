import type { Id } from '../ids.ts'
import type { Element, ElementKind } from '../records/element.ts'
import type { Project } from '../records/project.ts'
import type { Relation, RelationKind } from '../records/relation.ts'
import type { SystemMap } from './systemMap.ts'

export const SYSTEM_FINDINGS = ['conflict', 'unperformed', 'needUnmet', 'shared', 'ownerless', 'isolated'] as const

export interface SystemFinding {
  readonly code: (typeof SYSTEM_FINDINGS)[number]
  /** The element, or the relation of a conflict, first; then the others concerned. */
  readonly about: readonly Id[]
}

/** What somebody has to answer for: a law or a client's need is nobody's. */
const OWNED: readonly ElementKind[] = ['task', 'resource', 'result']
const USES: readonly RelationKind[] = ['uses', 'requires', 'depends']

/** What the map itself shows to be missing or contested (domain.md 7), the gravest first. */
export function systemFindings(project: Pick<Project, 'participants'>, map: SystemMap): SystemFinding[] {
  const { elements, relations } = map
  const byId = new Map(elements.map((one) => [one.id, one]))
  const into = new Map<Id, Relation[]>(elements.map(({ id }) => [id, []]))
  const out = new Map<Id, Relation[]>(elements.map(({ id }) => [id, []]))
  for (const one of relations) {
    out.get(one.start!)!.push(one)
    into.get(one.end!)!.push(one)
  }
  const isTask = (id: Id | null) => byId.get(id ?? '')?.kind === 'task'
  const found: SystemFinding[] = []
  const say = (code: SystemFinding['code'], ...about: Id[]) => found.push({ code, about })
  for (const { id, kind, start, end } of relations) if (kind === 'conflicts') say('conflict', id, start!, end!)
  for (const one of elements) {
    const [came, led] = [into.get(one.id)!, out.get(one.id)!]
    if (one.kind === 'task' && !came.some(({ kind }) => kind === 'performs')) say('unperformed', one.id)
    if (one.kind === 'client')
      for (const { kind, end } of led)
        if (kind === 'requires' && !isTask(end) && !meets(end!, into, out, isTask)) say('needUnmet', end!, one.id)
    const tasks = one.kind !== 'resource' ? [] : came.filter(({ kind, start }) => USES.includes(kind) && isTask(start))
    const users = [...new Set(tasks.map(({ start }) => start!))]
    if (users.length >= 2) say('shared', one.id, ...users)
    if (OWNED.includes(one.kind) && !isOwned(project, one, came, byId)) say('ownerless', one.id)
    if (came.length === 0 && led.length === 0) say('isolated', one.id)
  }
  return found.sort((a, b) => SYSTEM_FINDINGS.indexOf(a.code) - SYSTEM_FINDINGS.indexOf(b.code))
}

/** A need is met by a task that gives it, or that it is said to rest on. */
function meets(
  need: Id,
  into: ReadonlyMap<Id, readonly Relation[]>,
  out: ReadonlyMap<Id, readonly Relation[]>,
  isTask: (id: Id | null) => boolean,
): boolean {
  return into.get(need)!.some(({ start }) => isTask(start)) || out.get(need)!.some(({ end }) => isTask(end))
}

/** Somebody answers for it: its owner, or of a task who performs it, or who controls it. */
function isOwned(
  { participants }: Pick<Project, 'participants'>,
  { owner, kind }: Element,
  into: readonly Relation[],
  byId: ReadonlyMap<Id, Element>,
): boolean {
  if (participants.has(owner ?? '')) return true
  const people: readonly ElementKind[] = ['participant', 'organisation', 'client', 'stakeholder']
  const answers: readonly RelationKind[] = kind === 'task' ? ['performs', 'controls'] : ['controls']
  return into.some(({ start, ...one }) => answers.includes(one.kind) && people.includes(byId.get(start!)!.kind))
}

/** Clients and the touchpoints related with each, whichever way the relation leads. */
export function touchpointsByClient({ elements, relations }: SystemMap): { client: Id; touchpoints: readonly Id[] }[] {
  const kinds = new Map(elements.map(({ id, kind }) => [id, kind]))
  return elements
    .filter(({ kind }) => kind === 'client')
    .map(({ id }) => {
      const others = relations.flatMap(({ start, end }) => (start === id ? [end!] : end === id ? [start!] : []))
      return { client: id, touchpoints: [...new Set(others)].filter((other) => kinds.get(other) === 'touchpoint') }
    })
}
