import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Place, Project } from '../records/project.ts'
import type { Face } from './box.ts'
import type { Role } from './ports.ts'
import type { Box, Locale, Scene } from './shapes.ts'

export interface SceneOptions {
  readonly locale: Locale
  /** Places of an unfinished drag, over those of the project. */
  readonly drafts?: ReadonlyMap<Id, Place>
}

/** How a scene was made: what the next one may reuse. */
export interface Making {
  readonly map: ProcessMap
  readonly project: Project
  readonly options: SceneOptions
  readonly faces: ReadonlyMap<Id, Face>
  /** As routed round, before questions make way. */
  readonly boxes: ReadonlyMap<Id, Box>
  readonly pinned: ReadonlyMap<Id, readonly number[]>
  readonly order: readonly Flow[]
  readonly roles: ReadonlyMap<Id, Role>
}

export type Before = (Making & { readonly scene: Scene }) | null

export const placeOf = (id: Id, project: Project, options: SceneOptions): Place | undefined =>
  options.drafts?.get(id) ?? project.layout.get(id)
