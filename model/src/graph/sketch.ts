import type { Id } from '../ids.ts'
import type { Fields } from '../records/fields.ts'
import { FIXED, type FixedName, type FixedRecord } from '../records/fixed.ts'
import type { Flow } from '../records/flow.ts'
import { NOUNS, type Noun, type RecordOf } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import type { Time } from '../records/time.ts'
import { processMap } from '../subprocess/processMap.ts'
import type { ProcessMap } from './processMap.ts'

/** Tests draw maps with words: `sketch({ steps: { a: { time: [1, 2, 3] } }, flows: { 'start > a': {} } })`. */
export interface Sketch {
  readonly steps: Readonly<Record<Id, SketchedStep>>
  /** `from > to` or `id: from > to` → fields. */
  readonly flows: Readonly<Record<string, SketchedFlow>>
  /** Participants; each has a lane of the same id. */
  readonly participants?: Readonly<Record<Id, { external?: boolean; rate?: number; staff?: number | null }>>
  readonly settings?: Partial<FixedRecord<'settings'>>
  readonly about?: Partial<FixedRecord<'about'>>
}

type Triple = Time['triple']
export type SketchedStep = Partial<Omit<Step, 'time'>> & { time?: Triple | number | Time }
export type SketchedFlow = Partial<Omit<Flow, 'wait' | 'transfer'>> & {
  wait?: Triple | number
  transfer?: Triple | number
}

export interface Sketched {
  readonly project: Project
  readonly map: ProcessMap
}

/** Without a look, steps called `start` and `end` are those and the rest are operations. */
export function sketch({ steps, flows, participants = {}, settings, about }: Sketch): Sketched {
  const records = {
    ...(Object.fromEntries(Object.keys(NOUNS).map((noun) => [noun, new Map()])) as {
      [N in Noun]: Map<Id, RecordOf<N>>
    }),
    about: { ...absent('about', FIXED.about as Fields), ...about } as FixedRecord<'about'>,
    card: absent('card', FIXED.card as Fields) as FixedRecord<'card'>,
    settings: { ...absent('settings', FIXED.settings as Fields), ...settings } as FixedRecord<'settings'>,
    layout: new Map(),
  } satisfies { [F in FixedName]: FixedRecord<F> } & Project
  records.maps.set('map', record('maps', 'map', {}))
  for (const [id, fields] of Object.entries(participants)) {
    records.participants.set(id, record('participants', id, fields))
    records.lanes.set(id, record('lanes', id, { map: 'map', participant: id, order: id }))
  }
  for (const [id, { time, ...fields }] of Object.entries(steps)) {
    const look = id === 'start' || id === 'end' ? id : 'operation'
    records.steps.set(id, record('steps', id, { look, map: 'map', time: timeOf(time), ...fields }))
  }
  for (const [name, { wait, transfer, ...fields }] of Object.entries(flows)) {
    const [, id = name.replace(/\W+/g, '-'), start = null, end = null] = /^(?:(\S+): )?(\S+) > (\S+)$/.exec(name) ?? []
    const times = { wait: timeOf(wait), transfer: timeOf(transfer) }
    records.flows.set(id, record('flows', id, { map: 'map', start, end, ...times, ...fields }))
  }
  return { project: records, map: processMap(records, 'map')! }
}

function timeOf(given: Triple | number | Time | undefined): Time | null {
  if (given === undefined) return null
  if (typeof given === 'object' && 'triple' in given) return given
  const triple = typeof given === 'number' ? ([given, given, given] as const) : given
  return { triple, basis: 'work', source: 'guess' }
}

function record<N extends Noun>(noun: N, id: Id, fields: Partial<RecordOf<N>>): RecordOf<N> {
  return { ...absent(id, NOUNS[noun] as Fields), ...fields } as RecordOf<N>
}

function absent(id: Id, fields: Fields): object {
  return {
    id,
    deletedAt: null,
    ...Object.fromEntries(Object.entries(fields).map(([name, { absent }]) => [name, absent])),
  }
}
