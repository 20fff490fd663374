import { aboutFields } from './about.ts'
import { cardFields } from './card.ts'
import type { Plain } from './fields.ts'
import { settingsFields } from './settings.ts'

/** The records of the container `project` with a known id. Only the server creates them. */
export const FIXED = { about: aboutFields, card: cardFields, settings: settingsFields }

export type FixedName = keyof typeof FIXED
export type FixedRecord<F extends FixedName> = Plain<(typeof FIXED)[F]>
