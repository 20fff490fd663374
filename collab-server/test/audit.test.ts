import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AuditRow, verifyAudit } from '../src/access/audit.ts'
import { enterBy, guestWith, type House, newFolder, newProject, openHouse } from './people.ts'
import { potok } from './serving.ts'

const dataFolder = newFolder()
let house: House
beforeAll(async () => {
  house = await openHouse({ dataFolder })
  const project = await newProject(house.administrator, 'Тайное имя проекта')
  const guest = await guestWith(house, project, 'viewer', 'Приметное имя')
  await house.administrator.ask('PATCH', `/projects/${project}/members/${guest.id}`, { role: 'editor' })
  await house.administrator.ask('DELETE', `/projects/${project}/members/${guest.id}`)
  await house.administrator.ask('GET', `/projects/${project}/export?what=project&as=json`)
  const { said } = await house.administrator.ask('POST', '/people', { name: 'Приметная сотрудница' })
  await enterBy(house.address, '/first', said.token, 'Приметная сотрудница')
  await house.administrator.ask('DELETE', `/people/${said.person.id}`)
})
afterAll(async () => await house.server.close())

/** Something done to the file behind the server's back, looked at, and undone. */
function tampered<T>(sql: string, look: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(`${dataFolder}/potok.sqlite`)
  const sequence = `UPDATE sqlite_sequence SET seq=(SELECT max(seq) FROM kept) WHERE name='audit'`
  database.exec(`CREATE TEMP TABLE kept AS SELECT * FROM audit; ${sql}`)
  const seen = look(database)
  database.exec(`DELETE FROM audit; INSERT INTO audit SELECT * FROM kept; ${sequence}`)
  database.close()
  return seen
}
const state =
  (known: string | null = null) =>
  (database: DatabaseSync) =>
    verifyAudit(
      database.prepare('SELECT * FROM audit ORDER BY seq').iterate() as unknown as Iterable<AuditRow>,
      Number(database.prepare(`SELECT seq FROM sqlite_sequence WHERE name='audit'`).get()!.seq),
      known,
    )
const verify = (...more: string[]) => potok(['audit', 'verify', ...more], { POTOK_DATA_DIR: dataFolder })

it('who gave whom which right is told in order, with ids and roles and without a name, a title or a token', async () => {
  const { said } = await house.administrator.ask('GET', '/audit?limit=200')
  expect(said.audit.map(({ what }: { what: string }) => what).reverse()).toEqual([
    'entrance.made',
    'entrance.used',
    'project.made',
    'link.made',
    'link.used',
    'member.role',
    'member.left',
    'project.exported',
    'person.added',
    'entrance.made',
    'entrance.used',
    'person.erased',
  ])
  expect(JSON.stringify(said)).not.toMatch(/Приметн|Тайное|Анна/)
  const next = await house.administrator.ask('GET', `/audit?limit=2&before=${said.audit[1].seq}`)
  expect(next.said.audit.map(({ seq }: { seq: number }) => seq)).toEqual([said.audit[2].seq, said.audit[3].seq])
})

it('the book is whole beside a running server, and its last hash is told', () => {
  const { status, stdout } = verify()
  expect([status, stdout]).toEqual([0, expect.stringMatching(/цела, строк: 12\. Хеш последней: [0-9a-f]{64}/)])
})

it('a line changed, taken out, cut off or added is found, and so is a book written anew', () => {
  const last = house.server.store.read<{ hash: string }>('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1')[0]!.hash
  const wrong = (seq: number, why: string) => ({ sound: false, seq, why })
  expect(tampered(`UPDATE audit SET about='["x","viewer"]' WHERE seq=6`, state())).toEqual(wrong(6, 'changed'))
  expect(tampered('UPDATE audit SET at=at+1 WHERE seq=1', state())).toEqual(wrong(1, 'changed'))
  expect(tampered('DELETE FROM audit WHERE seq=4', state())).toEqual(wrong(4, 'missing'))
  expect(tampered('DELETE FROM audit WHERE seq>10', state())).toEqual(wrong(11, 'missing'))
  expect(tampered('DELETE FROM audit', state())).toEqual(wrong(1, 'missing'))
  const added = `INSERT INTO audit(at, person, what, about, hash) VALUES(1,'x','sign-in','[]','${last}')`
  expect(tampered(added, state())).toEqual(wrong(13, 'changed'))
  expect(tampered('SELECT 1', state('f'.repeat(64)))).toEqual(wrong(12, 'unknown-hash'))
  expect(tampered('SELECT 1', state(last))).toMatchObject({ sound: true, rows: 12 })
})

it('one kind of deeds is told alone, page by page; the book is found whole on the page too, and is taken along as a file of its lines', async () => {
  const { administrator, address } = house
  const { said } = await administrator.ask('GET', '/audit?group=access&limit=2')
  const rest = await administrator.ask('GET', `/audit?group=access&limit=2&before=${said.before}`)
  expect([...said.audit, ...rest.said.audit].map(({ what }: { what: string }) => what)).toEqual([
    'member.left',
    'member.role',
    'link.used',
    'link.made',
  ])
  expect(rest.said.before).toBe(null)
  expect((await administrator.ask('GET', '/audit?group=secrets')).status).toBe(400)

  const [last] = house.server.store.read<{ hash: string }>('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1')
  expect((await administrator.ask('POST', '/audit/verify', {})).said).toEqual({
    sound: true,
    rows: 12,
    last: last!.hash,
  })
  const file = await fetch(`${address}/api/audit/file`, { headers: { cookie: administrator.cookie } })
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="potok-audit.jsonl"')
  const lines = (await file.text()).trimEnd().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as AuditRow).seq)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
  // What was taken along proves itself, without the server.
  const rows = lines.map((line) => {
    const row = JSON.parse(line) as AuditRow
    return { ...row, about: JSON.stringify(row.about) }
  })
  expect(verifyAudit(rows, 12, last!.hash)).toMatchObject({ sound: true })
  rows[4] = { ...rows[4]!, at: 1 }
  expect(verifyAudit(rows, 12)).toEqual({ sound: false, seq: 5, why: 'changed' })
})

it('the command says which line, with exit code 1, and a hash noted earlier proves the book', () => {
  expect(tampered('DELETE FROM audit WHERE seq=4', () => verify())).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('Строка 4: отсутствует.'),
  })
  expect(verify('--known', 'f'.repeat(64))).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('названного хеша нет'),
  })
})

it('what is refused leaves no line', async () => {
  const before = house.server.store.read('SELECT seq FROM audit').length
  const { said } = await house.administrator.ask('DELETE', `/people/${house.administrator.id}`)
  expect(said.code).toBe('last-administrator')
  expect(house.server.store.read('SELECT seq FROM audit').length).toBe(before)
})
