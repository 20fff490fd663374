import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { sampleTemplate } from '@potok/exporters/node'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { submitted } from './approvalOfTest.ts'
import { LOGO, newLetterhead, ownFont, SETTINGS } from './letterheadOfTest.ts'
import { type Browser, guestWith, type House, newFolder, newProject, openHouse } from './people.ts'
import { program } from './program.ts'

const folder = newFolder()
let house: House
beforeAll(async () => {
  house = await openHouse({ dataFolder: folder })
})
afterAll(() => house.server.close())

const CASE = createRequire(import.meta.url).resolve('@potok/model/fixtures/cases/land-use-permit.json')
const landProject = async (): Promise<string> =>
  (await house.administrator.ask('POST', '/projects/import', JSON.parse(readFileSync(CASE, 'utf8')))).said.id
const fetched = async (path: string, { cookie }: Browser = house.administrator): Promise<Buffer> => {
  const answer = await fetch(`${house.address}/api${path}`, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${await answer.text()}`)
  return Buffer.from(await answer.arrayBuffer())
}
const words = (pdf: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/[\s\u00a0]+/g, ' ')
const upload = (kind: 'logo' | 'font', bytes: Uint8Array) =>
  house.administrator.ask('POST', `/letterheads/files?kind=${kind}`, bytes)
const organisation = (ru: string) => ({ organisation: { ru, en: '' } })
const choose = (project: string, choice: string) =>
  house.administrator.ask('PUT', `/projects/${project}/letterhead`, { choice })

it('what an administrator sets is what a member’s papers look like: name, logo, own font; a project takes another letterhead or none', async () => {
  const [logo, font] = [(await upload('logo', LOGO)).said, (await upload('font', ownFont())).said]
  expect(font.facts).toMatchObject({ family: 'Liberation Sans', missing: '', isForbidden: false })
  const settings = {
    ...organisation('Администрация города Бор'),
    logo: logo.hash,
    faces: [font.hash],
    fonts: { text: 'Liberation Sans', labels: null },
  }
  await newLetterhead(house, settings, true)
  const project = await landProject()
  const viewer = await guestWith(house, project, 'viewer')
  const card = () => fetched(`/projects/${project}/export?what=card&as=pdf`, viewer)
  const printed = await card()
  expect(words(printed)).toContain('Администрация города Бор')
  expect(execFileSync('pdffonts', ['-'], { input: printed, encoding: 'utf8' })).toMatch(/LiberationSans\s.*yes yes/)
  const files = unzipSync(await fetched(`/projects/${project}/export?what=card&as=docx`, viewer))
  expect(strFromU8(files['word/document.xml']!)).toContain('descr="Логотип: Администрация города Бор"')

  const other = await newLetterhead(house, organisation('Департамент земельных отношений'))
  expect((await choose(project, other)).said.letterhead.id).toBe(other)
  expect(words(await card())).toContain('Департамент земельных отношений')
  await choose(project, 'none')
  expect(words(await card())).not.toMatch(/Администрация города Бор|Департамент земельных/)
  await choose(project, 'standard')
  expect(words(await card())).toContain('Администрация города Бор')
  // A letterhead that is gone leaves its projects on the standard one.
  await choose(project, other)
  await house.administrator.ask('DELETE', `/letterheads/${other}`)
  expect(words(await card())).toContain('Администрация города Бор')
}, 60_000)

it('a paper that was submitted keeps the letterhead of its day, in every file made of it later', async () => {
  const id = await newLetterhead(house, {
    ...organisation('Прежнее управление'),
    logo: (await upload('logo', LOGO)).said.hash,
  })
  const project = await landProject()
  await choose(project, id)
  const asked = await submitted(house.administrator, project)
  await house.administrator.ask('PUT', `/letterheads/${id}`, {
    name: 'Переименован',
    standard: false,
    settings: { ...SETTINGS, ...organisation('Новое управление') },
  })
  await house.administrator.ask('POST', '/reviews/decide', {
    token: asked.links[0]!.token,
    verdict: 'approved',
    hash: asked.hash,
  })
  const file = (format: string) => fetched(`/projects/${project}/submissions/${asked.id}/files/${format}`)
  expect(words(await file('pdf'))).toContain('Прежнее управление')
  const word = strFromU8(unzipSync(await file('docx'))['word/document.xml']!)
  expect(word).toContain('Логотип: Прежнее управление')
  expect(words(await fetched(`/projects/${project}/export?what=card&as=pdf`))).toContain('Новое управление')
}, 60_000)

it('an own template is kept with the letterhead, filled for whoever sees the project, replaced under its name, removed', async () => {
  const id = await newLetterhead(house, { executor: 'Исполнитель Петрова, 00-00' })
  const project = await landProject()
  await choose(project, id)
  const viewer = await guestWith(house, project, 'viewer')
  const keep = async (bytes: Uint8Array, name = 'Приказ о СОП') =>
    house.administrator.ask('POST', `/letterheads/${id}/templates?name=${encodeURIComponent(name)}&what=sop`, bytes)
  const { said: template } = await keep(await sampleTemplate('ru'))
  const listed = async () => (await viewer.ask('GET', `/projects/${project}/letterhead`)).said.templates
  expect(await listed()).toEqual([{ id: template.id, name: 'Приказ о СОП', what: 'sop' }])
  const filled = unzipSync(await fetched(`/projects/${project}/templates/${template.id}?lang=ru`, viewer))
  expect(strFromU8(filled['word/document.xml']!).includes('Исполнитель Петрова, 00-00')).toBe(true)

  expect((await keep(await sampleTemplate('en'))).said.id).toBe(template.id)
  expect(await listed()).toHaveLength(1)
  const before = house.server.store.position
  expect(await keep(new Uint8Array([80, 75, 3, 4]), 'Бомба')).toMatchObject({
    status: 422,
    said: { code: 'template-not-docx' },
  })
  expect([await listed(), house.server.store.position]).toMatchObject([[{ name: 'Приказ о СОП' }], before])
  await house.administrator.ask('DELETE', `/letterheads/${id}/templates/${template.id}`)
  expect(await listed()).toEqual([])
  expect((await viewer.ask('GET', `/projects/${project}/templates/${template.id}`)).status).toBe(404)
}, 60_000)

it('cards are numbered through the whole organisation: a project has one number a year, nobody else gets it', async () => {
  const id = await newLetterhead(house, { registration: 'КП-{год}-{NN}', firstRegistration: 38 })
  const projects = await Promise.all([1, 2, 3].map(() => newProject(house.administrator)))
  const ask = async (project: string) =>
    (await house.administrator.ask('POST', `/projects/${project}/registration`, {})).said
  expect(await ask(projects[0]!)).toMatchObject({ code: 'letterhead.no-numbers' })
  for (const project of projects) await choose(project, id)
  const given = await Promise.all([...projects, ...projects].map(ask))
  const year = new Date().getFullYear()
  expect(new Set(given.map(({ number }) => number))).toEqual(new Set([38, 39, 40].map((one) => `КП-${year}-${one}`)))
  expect(given.slice(0, 3)).toEqual(given.slice(3))
})

it('what is no font, a bomb, a name of 10,000 signs or of two letterheads is refused in one sentence, and nothing is kept', async () => {
  const rows = () => house.server.store.read('SELECT count(*) AS count FROM house_file')
  const before = rows()
  const hostile: [Promise<{ status: number; said: { code: string; message: string } }>, number, string][] = [
    [upload('font', new TextEncoder().encode('not a font')), 422, 'font-not-font'],
    [upload('font', LOGO), 422, 'font-not-font'],
    [upload('logo', ownFont()), 422, 'logo-kind'],
    [upload('logo', new Uint8Array(3 << 20)), 422, 'logo-too-large'],
    [upload('logo', new Uint8Array(7 << 20)), 413, 'input.too-large'],
  ]
  for (const [asked, status, code] of hostile) {
    const answer = await asked
    expect(answer).toMatchObject({ status, said: { code } })
    expect(answer.said.message.length).toBeLessThan(200)
  }
  expect(rows()).toEqual(before)
  const put = (more: object, name = 'Плохой') =>
    house.administrator.ask('POST', '/letterheads', { name, standard: false, settings: { ...SETTINGS, ...more } })
  for (const more of [
    organisation('Я'.repeat(10_000)),
    organisation('Две\nстроки'),
    { procedureCode: 'СОП без номера' },
    { textSize: 11 },
    { faces: Array.from({ length: 9 }, () => 'a'.repeat(64)) },
    { strange: true },
  ])
    expect(await put(more)).toMatchObject({ status: 400, said: { code: 'input.invalid' } })
  expect(await put({ logo: 'a'.repeat(64) })).toMatchObject({ status: 422, said: { code: 'letterhead.file' } })
  expect(await put({ fonts: { text: 'Comic Sans', labels: null } })).toMatchObject({
    status: 422,
    said: { code: 'letterhead.font' },
  })
  await put({}, 'Дважды')
  expect(await put({}, 'Дважды')).toMatchObject({ status: 409, said: { code: 'letterhead.taken' } })
}, 60_000)

it('on the command line a paper takes a letterhead by its name or as the file that the server hands out, and a kept template', async () => {
  const settings = { ...organisation('Управление из командной строки'), logo: (await upload('logo', LOGO)).said.hash }
  const id = await newLetterhead(house, settings)
  const { said: kept } = await house.administrator.ask('GET', '/letterheads')
  const { name } = kept.letterheads.find((one: { id: string }) => one.id === id)
  const path = `/letterheads/${id}/templates?name=${encodeURIComponent('Для строки')}&what=other`
  await house.administrator.ask('POST', path, await sampleTemplate('ru'))
  const [json, out] = [join(folder, 'letterhead.json'), join(folder, 'out')]
  writeFileSync(json, await fetched(`/letterheads/${id}/file`))
  const potok = (...args: string[]) =>
    spawnSync(process.execPath, [program, 'export', CASE, ...args, '--out', out], {
      encoding: 'utf8',
      env: { ...process.env, POTOK_DATA_DIR: folder, LANG: 'ru_RU.UTF-8' },
    })
  for (const letterhead of [name, json]) {
    expect(potok('--what', 'card', '--as', 'pdf', '--letterhead', letterhead)).toMatchObject({ status: 0, stderr: '' })
    expect(words(readFileSync(out))).toContain('Управление из командной строки')
  }
  expect(potok('--template', 'Для строки', '--letterhead', name)).toMatchObject({ status: 0, stderr: '' })
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  for (const [args, sentence] of [
    [['--letterhead', 'Нет такого'], 'бланка «Нет такого» нет'],
    [['--letterhead', CASE], 'это не файл бланка'],
    [['--letterhead', 'none.json'], 'файл не читается (ENOENT)'],
  ] as const) {
    const { status, stderr } = potok('--what', 'card', '--as', 'pdf', ...args)
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1])
    expect(stderr).toContain(sentence)
  }
}, 60_000)

it('the book of rights tells who changed a letterhead, a template and the choice of a project, without a name', async () => {
  const rows = house.server.store.read<{ what: string; person: string; about: string }>(
    'SELECT what, person, about FROM audit',
  )
  for (const what of [
    'letterhead.set',
    'letterhead.removed',
    'letterhead.chosen',
    'letterhead.number',
    'template.set',
    'template.removed',
  ])
    expect(
      rows.filter((one) => one.what === what && one.person === house.administrator.id).length,
      what,
    ).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toMatch(/управление|Приказ/)
})
