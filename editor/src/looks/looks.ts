import type { Look } from '@potok/model'
import type { ComponentType } from 'react'
import { BarLook } from './BarLook.tsx'
import { DecisionLook } from './DecisionLook.tsx'
import { EventLook } from './EventLook.tsx'
import type { LookProps } from './look.ts'
import { NoteLook } from './NoteLook.tsx'
import { StepLook } from './StepLook.tsx'
import { ThingLook } from './ThingLook.tsx'

/** The one list: every look of the model and how it is drawn. */
export const LOOKS_DRAWN: Record<Look, ComponentType<LookProps>> = {
  operation: StepLook,
  start: EventLook,
  end: EventLook,
  xor: DecisionLook,
  or: DecisionLook,
  and: BarLook,
  join: BarLook,
  wait: ThingLook,
  document: ThingLook,
  system: ThingLook,
  note: NoteLook,
}
