import type { Id } from '../ids.ts'
import type { CHANNELS } from '../records/flow.ts'
import type { Look, LossCode, Value } from '../records/step.ts'
import type { Weight } from './measure.ts'

export type Locale = 'ru' | 'en'
export type Point = readonly [x: number, y: number]

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One line of text; `x`, `y` are the start, middle or end of its baseline, relative to the box or lane that owns it. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: Weight
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface Mark {
  readonly kind: 'subprocess' | 'people' | 'documents' | 'system' | 'signature'
  readonly text: string
}

export interface TimeLabel {
  readonly text: string
  readonly state: 'measured' | 'guess' | 'missing'
}

/** A step as it is drawn. `merge` is a join that closes no AND or OR: a ring. */
export interface Box extends Rect {
  readonly id: Id
  readonly laneId: Id | null
  readonly look: Look | 'merge'
  /** Its lane is folded: drawn as a sign of where it stands. */
  readonly folded: boolean
  readonly lines: readonly TextLine[]
  /** A decision's question, relative to the box: what its text covers. */
  readonly question: Rect | null
  readonly number: string
  readonly time: TimeLabel | null
  readonly value: Value | null
  readonly loss: LossCode | null
  readonly marks: readonly Mark[]
  readonly client: boolean
  readonly outcome: 'primary' | 'alternative'
  readonly problems: readonly number[]
  /** Characters PT Sans lacks: a finding before an export. */
  readonly unknown: readonly string[]
}

export interface LabelPart {
  readonly kind: 'condition' | 'return' | 'wait' | 'transfer'
  readonly text: string
  readonly channel: (typeof CHANNELS)[number] | null
}

/** Parts stand under each other in lines; a line may hold two parts. Everything is inside the rectangle. */
export interface Label extends Rect {
  readonly align: 'left' | 'right' | 'middle'
  readonly lines: readonly (readonly LabelPart[])[]
}

export interface FlowLine {
  readonly id: Id
  readonly start: Id
  readonly end: Id
  readonly points: readonly Point[]
  /** A person bent it. */
  readonly bent: boolean
  /** Drawn dashed: a return, or the way back from a rework step. */
  readonly returns: boolean
  readonly labels: readonly Label[]
  readonly problems: readonly number[]
}

export interface SceneLane {
  readonly id: Id
  readonly participantId: Id | null
  readonly y: number
  readonly height: number
  readonly folded: boolean
  /** Add to a stored y to get the drawn one; take off before storing. */
  readonly shift: number
  /** For a head of 124 units, relative to the lane. */
  readonly lines: readonly TextLine[]
  readonly note: string
  readonly problems: readonly number[]
}

/** A problem star: its centre. */
export interface Star {
  readonly problemId: Id
  readonly on: Id
  readonly number: string
  readonly x: number
  readonly y: number
}

/** Steps that go together, as they stand: a frame is drawn as an outline with its name, a group only while it is chosen. */
export interface SceneGroup extends Rect {
  readonly id: Id
  readonly look: 'group' | 'frame'
  readonly name: string
  readonly members: readonly Id[]
  /** The name as it is drawn, relative to the outline; null without one. */
  readonly title: TextLine | null
}

export interface Scene {
  readonly mapId: Id
  readonly locale: Locale
  /** Drawn without lanes: where boxes stand is nobody's choice. */
  readonly chain: boolean
  readonly lanes: readonly SceneLane[]
  readonly boxes: ReadonlyMap<Id, Box>
  readonly flows: ReadonlyMap<Id, FlowLine>
  readonly groups: readonly SceneGroup[]
  readonly stars: readonly Star[]
  readonly bounds: Rect
}
