import { ballot } from './ballot.ts'
import { workshop } from './workshop.ts'

/** What a phone in a session says, without the pages of the project. */
export const session = { ballot, workshop }
