import { journeyMaps } from './journeyMaps.ts'
import type { KindOfMap } from './kindOfMap.ts'
import { processMaps } from './processMaps.ts'
import { systemMaps } from './systemMaps.ts'

/** The one list of kinds of maps on the screen; screens ask `useKinds` for it. A new one is a file and a line here. */
export const KINDS: readonly KindOfMap[] = [processMaps, journeyMaps, systemMaps]
