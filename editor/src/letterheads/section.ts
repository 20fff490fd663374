import type { LetterheadSettings } from '../api/letterheads.ts'

/** What a section of the form is given: the settings, and how to change some of them. */
export interface Section {
  settings: LetterheadSettings
  set(change: Partial<LetterheadSettings>): void
}
