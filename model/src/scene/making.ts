import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Bend } from '../records/bend.ts'
import type { Flow } from '../records/flow.ts'
import type { Place, Project } from '../records/project.ts'
import type { Area } from './area.ts'
import type { Face } from './box.ts'
import type { Ground } from './ground.ts'
import type { Extent } from './lanes.ts'
import type { Sequence } from './numbers.ts'
import type { Role } from './ports.ts'
import type { Reading } from './reading.ts'
import type { Box, FlowLine, Locale, Rect, Scene } from './shapes.ts'

export interface SceneOptions {
  readonly locale: Locale
  /** Where steps of an unfinished drag are held: they and their flows are drawn there, all else stays as it was laid. */
  readonly drafts?: ReadonlyMap<Id, Place>
  /** Where anybody looks: flows that are carried elsewhere stay as they were laid. Absent: everywhere. */
  readonly seen?: Rect
  /** Lanes drawn as low as they come, their steps as signs. The same set means the same lanes. */
  readonly folded?: ReadonlySet<Id>
  /** Steps after each other as words in a text, each with its participant over it: no lanes, and no stored place counts. */
  readonly chain?: boolean
  /** How flows of an unfinished drag are bent. */
  readonly bends?: ReadonlyMap<Id, Bend>
}

/** A flow as it was laid, with all that it looked at. */
export interface Laid {
  readonly flow: Flow
  readonly role: Role
  readonly line: FlowLine
  readonly area: Rect
  readonly seen: Rect
}

/** How a scene was made: what the next one may reuse. */
export interface Making extends Placing {
  readonly map: ProcessMap
  readonly reading: Reading
  readonly pinned: ReadonlyMap<Id, readonly number[]>
  readonly faces: ReadonlyMap<Id, Face>
  readonly extents: ReadonlyMap<Id, Extent>
  readonly numbering: Numbering
  /** As routed round, before questions make way. */
  readonly boxes: ReadonlyMap<Id, Box>
  readonly laid: readonly Laid[]
  readonly ground: Ground
  readonly area: Area
  /** Its flows were not all laid: a scene of another map does not follow from it. */
  readonly isOpening?: boolean
}

export type Before = (Making & { readonly scene: Scene }) | null

/** Where steps stand. */
export interface Placing {
  readonly project: Project
  readonly options: SceneOptions
  /** For steps that nobody has placed. */
  readonly arranged: Readonly<Record<Id, Place>> | null
}

export interface Numbering {
  readonly sequence: Sequence
  readonly lefts: Float64Array
  /** Of each step in the sequence; 0 has none. */
  readonly ordinals: Int32Array
}

export const placeIn = ({ project, arranged, options }: Placing, id: Id): Place | undefined =>
  options.chain ? arranged?.[id] : (project.layout.get(id) ?? arranged?.[id])
