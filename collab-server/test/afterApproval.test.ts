import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitted, UNKNOWN_SIGNATURE } from './approvalOfTest.ts'
import { browserAt, type House, openHouse } from './people.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.server.close())

const CASE = createRequire(import.meta.url).resolve('@potok/model/fixtures/cases/kindergarten-enrolment.json')
const nobody = () => browserAt(house.address)
const approvedSop = async () => {
  const { administrator } = house
  const project = (await administrator.ask('POST', '/projects/import', JSON.parse(readFileSync(CASE, 'utf8')))).said.id
  const asked = await submitted(administrator, project, undefined, { what: 'sop', map: '' })
  const at = `/projects/${project}/submissions/${asked.id}`
  return { ...asked, project, at }
}
const approve = ({ links, hash }: Awaited<ReturnType<typeof approvedSop>>) =>
  nobody().ask('POST', '/reviews/decide', { token: links[0]!.token, verdict: 'approved', hash })
const bytesOf = async (path: string): Promise<Buffer> => {
  const answer = await fetch(`${house.address}/api${path}`, { headers: { cookie: house.administrator.cookie } })
  return Buffer.from(await answer.arrayBuffer())
}
const wordsOf = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ')

it('who reads an approved procedure says so by a personal link: the day stands in the list and on the sheet of acquaintance, the approved file stays what it was', async () => {
  const { administrator } = house
  const sop = await approvedSop()
  const people = [{ name: 'Сидорова Анна', post: 'специалист' }, { name: 'Петров Олег' }]
  const early = await administrator.ask('POST', `${sop.at}/readers`, { readers: people })
  expect(early.said.code).toBe('approval.not-approved')
  await approve(sop)
  const approved = await bytesOf(`${sop.at}/files/pdf`)
  const { links } = (await administrator.ask('POST', `${sop.at}/readers`, { readers: people })).said
  const [anna, oleg] = links.map(({ token }: { token: string }) => token)
  const read = (token: string, hash = sop.hash) => nobody().ask('POST', '/readings/confirm', { token, hash })
  expect((await nobody().ask('POST', '/readings/look', { token: anna })).said).toMatchObject({
    paper: { what: 'sop', hash: sop.hash },
    me: { name: 'Сидорова Анна', day: null },
  })
  expect((await read(anna, 'f'.repeat(64))).said.code).toBe('approval.stale')
  const { day } = (await read(anna)).said
  expect((await read(anna)).said.day).toBe(day)
  await administrator.ask('DELETE', `${sop.at}/readers/${links[1].reader}`)
  expect((await read(oleg)).said.code).toBe('approval.link-withdrawn')
  expect((await read('no such link')).said.code).toBe('approval.no-link')

  const [told] = (await administrator.ask('GET', `/projects/${sop.project}/submissions`)).said.submissions
  expect(told.readers).toMatchObject([
    { name: 'Сидорова Анна', day },
    { name: 'Петров Олег', day: null },
  ])
  const sheet = wordsOf(await bytesOf(`${sop.at}/files/pdf?acquainted=true`))
  expect(sheet).toContain('Сидорова Анна')
  expect(sheet).toContain(day.split('-').reverse().join('.'))
  expect(sheet).not.toContain('Петров Олег')
  expect((await bytesOf(`${sop.at}/files/pdf`)).equals(approved)).toBe(true)
  await expect(house.server.store.write(['UPDATE reader SET read_at=1 WHERE read_at IS NOT NULL'])).rejects.toThrow()

  // A newer approved version is the one to read.
  const { links: late } = (await administrator.ask('POST', `${sop.at}/readers`, { readers: [{ name: 'Третий' }] })).said
  const next = await submitted(administrator, sop.project, undefined, { what: 'sop', map: '' })
  await approve({ ...next, project: sop.project, at: '' })
  expect((await read(late[0].token)).said.code).toBe('reading.replaced')
})

it('a detached signature is kept beside its file and never said to be verified; one made under another file is refused', async () => {
  const { administrator } = house
  const sop = await approvedSop()
  const attach = (bytes: Uint8Array, name = 'глава.sig') =>
    administrator.ask('POST', `${sop.at}/signatures?name=${encodeURIComponent(name)}`, bytes)
  expect((await attach(UNKNOWN_SIGNATURE)).said.code).toBe('approval.not-approved')
  await approve(sop)
  const folder = mkdtempSync(join(tmpdir(), 'potok-signature-'))
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' })
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-keyout', 'key', '-out', 'own', '-nodes', '-subj', '/CN=Test')
  const sign = (content: Uint8Array, form = 'DER') => {
    writeFileSync(join(folder, 'content'), content)
    openssl(
      'cms',
      '-sign',
      '-binary',
      '-in',
      'content',
      '-signer',
      'own',
      '-inkey',
      'key',
      '-outform',
      form,
      '-out',
      'signed',
    )
    return new Uint8Array(readFileSync(join(folder, 'signed')))
  }
  const pdf = await bytesOf(`${sop.at}/files/pdf`)
  const good = sign(pdf)
  const kept = await attach(good)
  expect(kept.said).toMatchObject({ fits: true })
  expect((await attach(sign(pdf, 'PEM'), 'глава.p7s')).said).toMatchObject({ fits: true })
  expect((await attach(sign(Buffer.concat([pdf, Buffer.from('.')])))).said.code).toBe('signature.other-file')
  expect((await attach(UNKNOWN_SIGNATURE)).said).toMatchObject({ fits: null })
  expect((await attach(new TextEncoder().encode('%PDF-1.7'))).said.code).toBe('signature.kind')
  expect((await attach(good, 'подпись.exe')).status).toBe(400)
  expect((await attach(new Uint8Array((1 << 20) + 1))).status).toBe(413)
  const back = await bytesOf(`${sop.at}/signatures/${kept.said.id}`)
  expect(back.equals(Buffer.from(good))).toBe(true)
  await expect(house.server.store.write(['DELETE FROM signature'])).rejects.toThrow('immutable')
})
