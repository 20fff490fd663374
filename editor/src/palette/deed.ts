import type { Id, Project } from '@potok/model'
import type { TextKey } from '../ui/texts/texts.ts'

/** What a screen other than the map of a process lets the palette do. */
export interface Deed {
  readonly words: TextKey
  /** What the words name, itself a text. */
  readonly of?: TextKey
  /** Its keys, as they are shown. */
  readonly hint?: string
  run(): void
}

export interface ScreenPaletteProps {
  readonly map: Id
  readonly project: Project
  readonly canEdit: boolean
  deeds(): readonly Deed[]
}
