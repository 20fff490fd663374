import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { caseProject } from '../../fixtures/cases.ts'
import { researched } from '../../fixtures/research.ts'
import { closePdf } from '../pdf/write.ts'
import { zip } from './zip.ts'

afterAll(closePdf)

const HEADS = { pdf: '%PDF', docx: 'PK', xlsx: 'PK', json: '{' } as const
const made = async (project: ReturnType<typeof caseProject>, lang: 'ru' | 'en' = 'ru') => {
  const file = await zip.export(project, 'package', { lang, at: new Date('2026-04-20T06:00:00Z') })
  if (!file.ok) throw new Error(file.message)
  return { bytes: file.value, files: unzipSync(file.value) }
}

test('the package holds every paper that the project has, each whole, under numbers in the order of reading; the PDFs of one project are the same each time', async () => {
  const { bytes, files } = await made(caseProject('land-use-permit'))
  const names = Object.keys(files)
  expect(names.filter((name) => name.endsWith('.pdf'))).toEqual([
    '01 Карточка проекта.pdf',
    '02 Карта текущего состояния.pdf',
    '03 Карта целевого состояния.pdf',
    '04 Описание бизнес-процесса.pdf',
    '05 Паспорт процесса.pdf',
    '06 Реестр процессов.pdf',
    '07 Проблемы и решения.pdf',
    '08 Причины.pdf',
    '09 План мероприятий.pdf',
    '10 СОП.pdf',
    '11 Отчёт было – стало.pdf',
    '12 Служебная записка.pdf',
  ])
  expect(names.at(-1)).toBe('13 Проект.potok.json')
  for (const [name, content] of Object.entries(files)) {
    const ending = name.split('.').at(-1) as keyof typeof HEADS
    expect([name, new TextDecoder().decode(content.slice(0, HEADS[ending].length))]).toEqual([name, HEADS[ending]])
  }
  expect((await made(caseProject('land-use-permit'))).files['04 Описание бизнес-процесса.pdf']!.length).toBeGreaterThan(
    20_000,
  )
  const same = caseProject('land-use-permit')
  const [first, second] = [(await made(same)).files, (await made(same)).files]
  const differ = Object.keys(first).filter((name) => !Buffer.from(first[name]!).equals(Buffer.from(second[name]!)))
  expect(differ.filter((name) => name.endsWith('.pdf'))).toEqual([])
  expect(bytes.length).toBeGreaterThan(200_000)
}, 120_000)

test('what the team found out about the clients is in it too, in English under English names', async () => {
  const names = Object.keys((await made(researched(), 'en')).files).join('\n')
  for (const name of ['Journey map', 'System map', 'Register of touchpoints', 'Current map'])
    expect(names).toContain(`${name}.pdf`)
}, 120_000)

test('an archive of the project holds papers, pictures, tables, attachments and the file itself, and a page that leads to each', async () => {
  const project = caseProject('kindergarten-enrolment', (noun, record) =>
    noun === 'about' ? { ...record, title: 'Приём <script>"сад"' } : record,
  )
  const attachments = [{ name: 'potok-a1.jpeg', bytes: new Uint8Array([1, 2, 3]) }]
  const made = await zip.export(project, 'whole', {
    at: new Date('2026-04-20T06:00:00Z'),
    attachments,
    projectFile: '{"potok":"project"}',
  })
  if (!made.ok) throw new Error(made.message)
  const files = unzipSync(made.value)
  const names = Object.keys(files)
  for (const ending of [
    '.pdf',
    '.docx',
    '.xlsx',
    '.svg',
    '.png',
    '.potok.json',
    'Приложения/potok-a1.jpeg',
    'index.html',
  ])
    expect([ending, names.some((name) => name.endsWith(ending))]).toEqual([ending, true])
  expect(new TextDecoder().decode(files[names.find((name) => name.endsWith('.potok.json'))!])).toBe(
    '{"potok":"project"}',
  )
  const page = new TextDecoder().decode(files['index.html'])
  expect(page).not.toContain('<script')
  const led = [...page.matchAll(/href="([^"]+)"/g)].map(([, address]) => decodeURIComponent(address!))
  expect(led).toEqual(names.filter((name) => name !== 'index.html'))
}, 120_000)
