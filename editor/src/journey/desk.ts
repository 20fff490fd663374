import type { Id } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** The heading over the steps, and the rows that only the blueprint has. */
export const STAGES = 'stages'

/** Where a row crosses a step; `step: null` is the row's own head. */
export interface Spot {
  readonly row: Id
  readonly step: Id | null
}

export type JourneyView = 'journey' | 'blueprint' | 'personas' | 'table'

/** Which words are under the pen: an entry of a cell, an action of the client, a stage's name, a time. */
export interface Pen {
  readonly spot: Spot
  readonly noun: 'journeyCells' | 'journeySteps' | 'journeyStages' | 'time'
  readonly id: Id
  /** Made for this pen: it goes again when nothing was written. */
  readonly isNew: boolean
  /** What a key has typed already. */
  readonly begun: string
}

/** What this person has before them; none of it enters the document. */
export interface JourneyDesk {
  readonly spot: Spot | null
  /** The other corner of a selection. */
  readonly corner: Spot | null
  readonly pen: Pen | null
  readonly view: JourneyView
  readonly persona: Id | null
  readonly zoom: number
  readonly panelIsOpen: boolean
}

export type JourneyDeskStore = StoreApi<JourneyDesk>

export const createJourneyDesk = ({ panelIsOpen }: Pick<JourneyDesk, 'panelIsOpen'>): JourneyDeskStore =>
  createStore<JourneyDesk>(() => ({
    spot: null,
    corner: null,
    pen: null,
    view: 'journey',
    persona: null,
    zoom: 1,
    panelIsOpen,
  }))

export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const
