import { addRecord } from '../src/commands/addRecord.ts'
import { mergeNotes } from '../src/commands/mergeNotes.ts'
import { perform } from '../src/commands/perform.ts'
import { promoteNotes } from '../src/commands/promoteNotes.ts'
import { revealNotes } from '../src/commands/revealNotes.ts'
import { setFields } from '../src/commands/setFields.ts'
import { newId } from '../src/ids.ts'
import { ACTIVITIES } from '../src/records/agendaItem.ts'
import type { Noun } from '../src/records/nouns.ts'
import type { Chance, Deed } from './deed.ts'
import type { Peer } from './network.ts'

const some = (peer: Peer, noun: Noun, chance: Chance): string | undefined => {
  const ids = [...peer.document.project()[noun].keys()]
  return ids[chance(ids.length)]
}

export const SESSION_DEEDS: Readonly<Record<string, Deed>> = {
  planSession(peer, chance) {
    const session = some(peer, 'sessions', chance)
    const fields = session
      ? { session, title: 'пункт', activity: ACTIVITIES[chance(ACTIVITIES.length)]! }
      : { title: 'сессия' }
    perform(peer.document, addRecord, { noun: session ? 'agendaItems' : 'sessions', fields } as never, peer.by)
  },
  revealNotes(peer, chance) {
    const item = some(peer, 'agendaItems', chance)
    const notes = Array.from({ length: 1 + chance(3) }, () => ({
      id: newId(),
      text: 'записка',
      author: '',
      answers: some(peer, 'notes', chance) ?? null,
      step: some(peer, 'steps', chance) ?? null,
      prompt: 'combine' as const,
      sheet: 1 + chance(3),
    }))
    if (item) perform(peer.document, revealNotes, { item, notes }, peer.by)
  },
  gatherNotes(peer, chance) {
    const [item, note] = [some(peer, 'agendaItems', chance), some(peer, 'notes', chance)]
    if (item && chance(3) === 0)
      perform(peer.document, addRecord, { noun: 'clusters', fields: { item, name: 'вместе' } }, peer.by)
    const cluster = some(peer, 'clusters', chance) ?? null
    if (note) perform(peer.document, setFields, { noun: 'notes', id: note, fields: { cluster } }, peer.by)
  },
  mergeNotes(peer, chance) {
    const [into, note] = [some(peer, 'notes', chance), some(peer, 'notes', chance)]
    if (into && note) perform(peer.document, mergeNotes, { into, notes: [note] }, peer.by)
  },
  promoteNotes(peer, chance) {
    const note = some(peer, 'notes', chance)
    const noun = chance(2) === 0 ? 'problems' : 'solutions'
    if (note) perform(peer.document, promoteNotes, { notes: [note], noun }, peer.by)
  },
  decide(peer, chance) {
    const session = some(peer, 'sessions', chance)
    const noun = chance(2) === 0 ? 'decisions' : 'questions'
    if (session) perform(peer.document, addRecord, { noun, fields: { session, text: 'решили' } }, peer.by)
  },
}
