import type { Id } from '../ids.ts'

/**
 * What a check has to say about a map. `code` names its sentence in the language files (`finding.<code>`), `message` is
 * the English one, for programs; `values` fill the sentence, `about` are the steps and flows to show.
 * `blocks`: no figures can be given until it is settled.
 */
export interface Finding {
  readonly code: string
  readonly message: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly blocks: boolean
  readonly values: Readonly<Record<string, string | number>>
  readonly about: readonly Id[]
}
