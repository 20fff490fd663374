import type { Peer } from './network.ts'

export type Chance = (below: number) => number

/** One random thing that a person may do. Nothing happens when the project has nothing to do it to. */
export type Deed = (peer: Peer, chance: Chance) => void
