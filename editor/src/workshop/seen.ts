import type { Id } from '@potok/model'
import type { AgendaLine, WorkshopSeen } from '../api/workshops.ts'
import type { ServerClock } from './serverClock.ts'

/** What every view of a session is given. */
export interface ViewProps {
  readonly project: Id
  readonly seen: WorkshopSeen
  readonly clock: ServerClock
  readonly isOffline: boolean
}

export const itemNow = ({ agenda, item }: WorkshopSeen): AgendaLine | null =>
  agenda.find(({ id }) => id === item) ?? null

/** Working together without a map of its own is «5 почему» of the problem that won. */
export const isWhys = ({ activity, map }: AgendaLine): boolean => activity === 'work' && map === null

export const hereCount = ({ people }: WorkshopSeen): number => people.filter(({ here }) => here).length

/** Fewer ballots than this, and the result itself may tell who gave which. */
export const THIN = 4
