import { createProject, type Origin, openProject, perform, setFixed } from '@potok/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Acknowledged } from './acknowledged.ts'
import { bringOver } from './rebuild.ts'

const me: Origin = { who: 'participant', person: 'p1', screen: 'project' }

/** The server has a project; I wrote one field that it did not acknowledge, a colleague another one. */
function refusedEdit() {
  const server = new Y.Doc()
  createProject(server, { title: 'Выдача разрешения' })
  const old = new Y.Doc()
  const base = new Acknowledged()
  Y.applyUpdate(old, Y.encodeStateAsUpdate(server))
  base.fromServer(Y.encodeStateAsUpdate(server))
  const mine = openProject(old)
  perform(mine, setFixed, { name: 'card', fields: { leader: 'Ветрова' } }, me)
  perform(openProject(server), setFixed, { name: 'card', fields: { curator: 'Орлов' } }, { ...me, person: 'p2' })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  return { base, mine: mine.project(), fresh: { document: openProject(doc), origin: { ...me } } }
}

test('after a refusal my edit is performed again on the fresh replica, and the colleague’s stays', () => {
  const { base, mine, fresh } = refusedEdit()
  expect(bringOver(base, mine, fresh, true, new Set())).toBe(0)
  const { leader, curator } = fresh.document.project().card
  expect({ leader, curator }).toEqual({ leader: 'Ветрова', curator: 'Орлов' })
})

test('whose right was withdrawn gets the edits as a copy, and the project is untouched', () => {
  const { base, mine, fresh } = refusedEdit()
  expect(bringOver(base, mine, fresh, false, new Set())).toBe(1)
  expect(fresh.document.project().card.leader).toBe('')
})
