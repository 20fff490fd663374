import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createProject } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { rowsOf } from '../src/stores/rowsOf.ts'
import { prepareTables } from '../src/stores/sqlite/schema.ts'
import { submitted } from './approvalOfTest.ts'
import { browserAt, newFolder, openHouse } from './people.ts'

const BEFORE_APPROVALS = 15

it('a project that was kept before there were approvals goes up for one, is approved and compared', async () => {
  const dataFolder = newFolder()
  const old = new DatabaseSync(join(dataFolder, 'potok.sqlite'))
  prepareTables(old, BEFORE_APPROVALS)
  const tables = old.prepare(`SELECT name FROM sqlite_master WHERE name IN ('submission', 'attachment')`).all()
  expect(tables).toEqual([{ name: 'attachment' }])
  const doc = new Y.Doc()
  createProject(doc)
  doc.getMap<Y.Map<unknown>>('project').get('about')?.set('title', 'Старый проект')
  const entry = { project: 'old', document: 'project/old', epoch: 1, person: 'anna', tab: 't' }
  for (const [sql, ...values] of rowsOf({ ...entry, bytes: Y.encodeStateAsUpdate(doc) }, 1))
    old.prepare(sql).run(...values)
  old
    .prepare('INSERT INTO project(id, title, locale, epoch, archived, at, updated, summary) VALUES(?,?,?,?,?,?,?,?)')
    .run('old', 'Старый проект', 'ru', 1, 0, 1, 1, '{}')
  old.close()

  const house = await openHouse({ dataFolder })
  const { administrator, server, address } = house
  await server.store.write([
    'INSERT INTO member(project, person, role, at) VALUES(?,?,?,?)',
    'old',
    administrator.id,
    'facilitator',
    1,
  ])
  const { links, hash, id } = await submitted(administrator, 'old')
  const decided = await browserAt(address).ask('POST', '/reviews/decide', {
    token: links[0]!.token,
    verdict: 'approved',
    hash,
  })
  expect(decided.said).toMatchObject({ standing: 'approved', paper: { title: expect.any(String) } })
  const { said } = await administrator.ask('GET', `/projects/old/submissions/${id}/differences`)
  expect(said).toEqual({ places: 0, things: [] })
  await house.server.close()
})
