import { addRecord } from '../src/commands/addRecord.ts'
import { addWhy } from '../src/commands/addWhy.ts'
import { drawArrow } from '../src/commands/drawArrow.ts'
import { judgeCause } from '../src/commands/judgeCause.ts'
import { moveCause } from '../src/commands/moveCause.ts'
import { perform } from '../src/commands/perform.ts'
import { placeCause } from '../src/commands/placeCause.ts'
import { readBack } from '../src/commands/readBack.ts'
import { remedyCause } from '../src/commands/remedyCause.ts'
import { removeCause } from '../src/commands/removeCause.ts'
import { setFields } from '../src/commands/setFields.ts'
import { takeCategories } from '../src/commands/takeCategories.ts'
import { takeTreeArrows } from '../src/commands/takeTreeArrows.ts'
import type { Id } from '../src/ids.ts'
import { CAUSE_STATES, READINGS } from '../src/records/cause.ts'
import type { Noun } from '../src/records/nouns.ts'
import type { Chance, Deed } from './deed.ts'
import type { Peer } from './network.ts'

const some = (peer: Peer, noun: Noun, chance: Chance): Id | undefined => {
  const ids = [...peer.document.project()[noun].keys()]
  return ids[chance(ids.length)]
}

const withCause =
  (deed: (peer: Peer, cause: Id, chance: Chance) => void): Deed =>
  (peer, chance) => {
    const cause = some(peer, 'causes', chance)
    if (cause) deed(peer, cause, chance)
    else askWhy(peer, chance)
  }

const askedOf = (peer: Peer, chance: Chance) => some(peer, chance(2) === 0 ? 'problems' : 'causes', chance)

const askWhy: Deed = (peer, chance) => {
  const under = askedOf(peer, chance) ?? some(peer, 'problems', chance)
  if (under) perform(peer.document, addWhy, { under, fields: { text: `потому ${chance(9)}` } }, peer.by)
  else perform(peer.document, addRecord, { noun: 'problems', fields: { text: 'ждут' } }, peer.by)
}

const placeOf = (peer: Peer, cause: Id) =>
  [...peer.document.project().causePlaces.values()].find((one) => one.cause === cause)?.id ?? null

/** What people do with the causes of problems. */
export const CAUSE_DEEDS: Readonly<Record<string, Deed>> = {
  askWhy,
  placeCause: withCause((peer, cause, chance) => {
    const under = askedOf(peer, chance)
    if (under) perform(peer.document, placeCause, { cause, under }, peer.by)
  }),
  moveCause: withCause((peer, cause, chance) => {
    const under = askedOf(peer, chance)
    const place = chance(2) === 0 ? placeOf(peer, cause) : null
    if (under)
      perform(peer.document, moveCause, { cause, place, under, before: some(peer, 'causes', chance) ?? null }, peer.by)
  }),
  judgeCause: withCause((peer, cause, chance) => {
    if (chance(2) === 0)
      perform(peer.document, addRecord, { noun: 'causeProofs', fields: { cause, text: 'приказ' } }, peer.by)
    perform(peer.document, judgeCause, { cause, state: CAUSE_STATES[chance(3)]! }, peer.by)
  }),
  readBack: withCause((peer, cause, chance) => {
    perform(peer.document, readBack, { cause, place: placeOf(peer, cause), reading: READINGS[chance(2)]! }, peer.by)
  }),
  planCheck: withCause((peer, cause) => {
    perform(peer.document, addRecord, { noun: 'causeChecks', fields: { cause, trace: 'письма' } }, peer.by)
  }),
  onBone: withCause((peer, cause, chance) => {
    const category = some(peer, 'causeCategories', chance)
    if (category) perform(peer.document, setFields, { noun: 'causes', id: cause, fields: { category } }, peer.by)
    else perform(peer.document, takeCategories, { preset: 'sixM' }, peer.by)
  }),
  drawArrow: withCause((peer, start, chance) => {
    const end = some(peer, 'causes', chance)!
    perform(peer.document, drawArrow, { start, end, turn: chance(2) === 0 }, peer.by)
    const problem = some(peer, 'problems', chance)
    if (problem && chance(4) === 0) perform(peer.document, takeTreeArrows, { problem }, peer.by)
  }),
  remedyCause: withCause((peer, cause, chance) => {
    const solution = some(peer, 'solutions', chance)
    const given = solution && chance(2) === 0 ? { cause, solution } : { cause, text: 'срок' }
    perform(peer.document, remedyCause, given, peer.by)
  }),
  removeCause: withCause((peer, cause, chance) => {
    const place = chance(2) === 0 ? placeOf(peer, cause) : null
    if (chance(2) === 0) perform(peer.document, removeCause, { cause, place }, peer.by)
  }),
}
