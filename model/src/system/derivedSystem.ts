import type { Id } from '../ids.ts'
import type { MapRecord } from '../records/map.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import type { Time } from '../records/time.ts'
import { processMaps } from '../subprocess/processMaps.ts'
import { sameName } from './elementNames.ts'

/** A participant with steps on the process maps; several records of one name and organisation are one. */
export interface Party {
  /** The least id of those that it is made of. */
  readonly id: Id
  readonly participants: readonly Id[]
  readonly name: string
  readonly isClient: boolean
  readonly steps: readonly Id[]
}

/** All hand-offs from one party to another. */
export interface Passing {
  readonly start: Id
  readonly end: Id
  readonly flows: readonly Id[]
  /** Minutes of waiting at these hand-offs, shortest and longest of those that are known. */
  readonly wait: readonly [min: number, max: number]
  /** A hand-off that says nothing of how long it waits: the sum is «at least». */
  readonly lacksTime: boolean
  /** What the handing step has as its documents. */
  readonly documents: readonly Id[]
}

export interface DerivedSystem {
  readonly parties: readonly Party[]
  readonly passings: readonly Passing[]
}

/**
 * Who works in the processes of this state and what passes between them. A hand-off is a flow between steps of two
 * parties; its waiting is the flow's own and that of a wait which it leads to. A step that stands for a map is told on it.
 */
export function derivedSystem(project: Project, state: MapRecord['state']): DerivedSystem {
  const maps = new Set(
    processMaps(project)
      .filter((map) => map.state === state)
      .map(({ id }) => id),
  )
  const partyOf = new Map<Id, Id>()
  const parties = new Map<Id, { -readonly [K in keyof Party]: Party[K] }>()
  const stepsOf = new Map<Id, Id[]>()
  const byName = new Map<string, Id>()
  const who = (step: Step | undefined): Id | null => {
    const id = project.lanes.get(step?.lane ?? '')?.participant ?? null
    return id === null ? null : (partyOf.get(id) ?? null)
  }
  for (const participant of project.participants.values()) {
    const key = `${sameName(participant.name)} ${participant.organisation ?? ''}`
    const party = (sameName(participant.name) !== '' && byName.get(key)) || participant.id
    byName.set(key, party)
    partyOf.set(participant.id, party)
    const known = parties.get(party)
    if (known) known.participants = [...known.participants, participant.id]
    else {
      const steps: Id[] = []
      stepsOf.set(party, steps)
      const { id, name } = participant
      parties.set(party, { id, name, participants: [id], isClient: false, steps })
    }
  }
  for (const step of project.steps.values()) {
    const party = maps.has(step.map ?? '') ? who(step) : null
    if (party === null || step.look === 'note') continue
    stepsOf.get(party)!.push(step.id)
    if (step.client) parties.get(party)!.isClient = true
  }
  const passings = new Map<string, Passing>()
  for (const flow of project.flows.values()) {
    if (!maps.has(flow.map ?? '')) continue
    const [from, to] = [project.steps.get(flow.start ?? ''), project.steps.get(flow.end ?? '')]
    const [start, end] = [who(from), who(to)]
    if (!from || !to || start === null || end === null || start === end) continue
    const waits = [flow.wait, to.look === 'wait' ? to.time : null].filter((time) => time !== null)
    const key = `${start} ${end}`
    const before = passings.get(key)
    passings.set(key, {
      start,
      end,
      flows: [...(before?.flows ?? []), flow.id],
      wait: sum(before?.wait ?? [0, 0], waits),
      lacksTime: (before?.lacksTime ?? false) || (to.look === 'wait' && to.time === null),
      documents: [...new Set([...(before?.documents ?? []), ...from.documents])],
    })
  }
  return { parties: [...parties.values()].filter(({ steps }) => steps.length > 0), passings: [...passings.values()] }
}

const sum = (before: readonly [number, number], times: readonly Time[]): [number, number] => [
  times.reduce((all, { triple }) => all + triple[0], before[0]),
  times.reduce((all, { triple }) => all + triple[2], before[1]),
]
