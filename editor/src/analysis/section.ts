import type { Id, ProcessMap, Project } from '@potok/model'

/** What every section needs: one map with figures, and the way to its elements. */
export interface SectionProps {
  readonly map: ProcessMap
  readonly project: Project
  nameOf(id: Id): string
  /** Opens the first of these on the map. */
  show(about: readonly Id[]): void
}
