import { keepRanking } from '../src/commands/keepRanking.ts'
import { mergeRecords } from '../src/commands/mergeRecords.ts'
import { perform } from '../src/commands/perform.ts'
import { remove } from '../src/commands/remove.ts'
import type { Deed } from './deed.ts'

/** What people do with rankings. */
export const RANKING_DEEDS: Readonly<Record<string, Deed>> = {
  keepRanking: (peer, chance) => {
    const { problems, rankings } = peer.document.project()
    const candidates = [...problems.keys()].slice(0, 4).map((id) => ({ id }))
    const ballots = candidates.map(({ id }) => (chance(3) === 0 ? null : { [id]: 1 + chance(2) }))
    const before = chance(2) === 0 ? ([...rankings.keys()][0] ?? null) : null
    const vote = { about: 'problems', method: 'dots', settings: { dots: 3, most: 2 }, candidates } as const
    perform(peer.document, keepRanking, { ...vote, ballots, before, by: 'кто', at: chance(1000) }, peer.by)
  },
  mergeProblems: (peer, chance) => {
    const [into, ...others] = peer.document.project().problems.keys()
    if (into && chance(3) === 0)
      perform(peer.document, mergeRecords, { noun: 'problems', into, ids: others.slice(0, 1 + chance(2)) }, peer.by)
  },
  removeRanking: (peer) => {
    const [id] = peer.document.project().rankings.keys()
    if (id) perform(peer.document, remove, { noun: 'rankings', ids: [id] }, peer.by)
  },
}
