import { addRecord } from '../src/commands/addRecord.ts'
import { amendProcedure } from '../src/commands/amendProcedure.ts'
import { perform } from '../src/commands/perform.ts'
import { remove } from '../src/commands/remove.ts'
import { writeText } from '../src/commands/writeText.ts'
import type { Deed } from './deed.ts'

/** What people do with procedures and their change sheets. */
export const PROCEDURE_DEEDS: Readonly<Record<string, Deed>> = {
  beginProcedure: (peer) => void perform(peer.document, addRecord, { noun: 'procedures', fields: {} }, peer.by),
  amend: (peer, chance) => {
    const all = [...peer.document.project().procedures.keys()]
    const procedure = all[chance(all.length)]
    const entry = { version: `${chance(3)}.${chance(9)}`, day: '2026-03-02', text: 'уточнено', basis: '', by: 'кто' }
    if (procedure) perform(peer.document, amendProcedure, { procedure, entries: [entry] }, peer.by)
  },
  rewordAmendment: (peer, chance) => {
    const [id] = peer.document.project().amendments.keys()
    if (!id) return
    if (chance(4) === 0) perform(peer.document, remove, { noun: 'amendments', ids: [id] }, peer.by)
    else perform(peer.document, writeText, { noun: 'amendments', id, field: 'text', text: 'срок уточнён' }, peer.by)
  },
}
