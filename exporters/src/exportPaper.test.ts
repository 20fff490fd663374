import { expect, test } from 'vitest'
import { kindergarten } from '../fixtures/kindergarten.ts'
import { exportPaper } from './exportPaper.ts'

test('a file is named after the project, without signs that a disk refuses', async () => {
  const named = kindergarten((noun, record) => (noun === 'about' ? { ...record, title: 'А/Б: «в»?' } : record))
  const written = await exportPaper(named, 'project', 'json')
  expect(written.ok && { ...written.value, bytes: written.value.bytes.length > 0 }).toEqual({
    bytes: true,
    mediaType: 'application/json',
    fileName: 'А Б «в».json',
  })
})

test('what is not offered is refused with what is', async () => {
  const refused = await exportPaper(kindergarten(), 'card', 'json')
  expect(refused).toMatchObject({
    ok: false,
    code: 'export-not-offered',
    message: expect.stringMatching(
      /^"card" is not written as json\. Offered: card pdf, .*, project json, package zip, whole zip\.$/,
    ),
    values: { what: 'card', as: 'json', offered: expect.stringMatching(/sop docx, .*touchpoints xlsx/) },
    about: [],
  })
})
