import { FATES, type StepFate } from '@potok/model'
import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconCheck,
  IconClockPlus,
  IconCornerUpRight,
  IconLayoutColumns,
  IconLetterCase,
  IconPlus,
  IconSettingsAutomation,
  IconStopwatch,
  IconX,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Colour } from '../ui/tokens.ts'

export type Fate = StepFate['fate']

interface FateLook {
  readonly colour: Colour
  readonly Icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: 'true' }>
}

/** Colour and mark of each fate; its letter and words are texts. No two share a mark or a letter. */
export const FATE_LOOKS: Readonly<Record<Fate, FateLook>> = {
  removed: { colour: 'nva', Icon: IconX },
  merged: { colour: 'l-processing', Icon: IconArrowMerge },
  split: { colour: 'l-talent', Icon: IconArrowsSplit2 },
  automated: { colour: 'va', Icon: IconSettingsAutomation },
  parallel: { colour: 'l-motion', Icon: IconLayoutColumns },
  moved: { colour: 'l-transport', Icon: IconCornerUpRight },
  shortened: { colour: 'accent', Icon: IconStopwatch },
  lengthened: { colour: 'warn', Icon: IconClockPlus },
  new: { colour: 'l-overproduction', Icon: IconPlus },
  reworded: { colour: 'ink2', Icon: IconLetterCase },
  kept: { colour: 'ink3', Icon: IconCheck },
}

/** The most telling first, as they stand in the legend. */
export const SHOWN_FATES = Object.keys(FATE_LOOKS) as Fate[]

export const CHOICES: readonly Fate[] = FATES.filter((fate) => fate !== 'new')
