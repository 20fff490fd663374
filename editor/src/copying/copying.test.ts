import { readTime } from '@potok/model'
import { expect, it } from 'vitest'
import { readClipboard } from './readClipboard.ts'
import { rowsOf } from './rowsOf.ts'
import { tableHtml, tableText } from './rowsOut.ts'

const HEAD = ['№', 'Шаг', 'Участник', 'Время']
const HOSTILE = ['=HYPERLINK("http://x","y")', '+1', '-1+2', '@SUM(A1)', '<img src=x onerror=alert(1)>', 'a\tb\nc', "'"]
const given = (change: Partial<Parameters<typeof readClipboard>[0]>) => ({
  own: '',
  text: '',
  html: '',
  holdsFiles: false,
  ...change,
})

it('a table that went out comes back as it was, whatever people wrote, and holds no formula and no element', () => {
  const rows = [HEAD, ...HOSTILE.map((text, at) => [String(at + 1), text, 'МФЦ', '10–30 мин'])]
  const text = tableText(rows)
  for (const cell of text.split(/[\t\n]/u)) expect(cell).not.toMatch(/^[=+\-@]/u)
  expect(rowsOf(text)).toEqual(
    HOSTILE.map((one) => ({ text: one.replace(/[\t\n]/gu, ' '), time: '10–30 мин', who: 'МФЦ' })),
  )
  const html = tableHtml(rows)
  expect(html).not.toContain('<img')
  expect(html.match(/<tr>/gu)).toHaveLength(rows.length)
  expect(html).toContain("mso-number-format:'\\@'")
})

it('every time that goes out is read again', () => {
  for (const time of ['10–30 мин', '120 мин', '1–5 р. д.', '2 к. д.', '1 ч – 1 р. д.', '1–5 wd', '2 h', '3 ч 20 мин'])
    expect([time, readTime(time).ok]).toEqual([time, true])
})

it('a clipboard of another program, a picture, a text of Word and nothing are each told apart', () => {
  const foreign: Record<string, Partial<Parameters<typeof readClipboard>[0]>> = {
    picture: { holdsFiles: true },
    'picture ': { html: '<img src="https://x/y.png">' },
    word: {
      text: 'Приказ',
      html: '<html xmlns:w="urn:schemas-microsoft-com:office:word"><p class=MsoNormal>Приказ</p>',
    },
    program: { text: '%3CmxGraphModel%3E%3Croot%3E', html: '' },
    'program ': { text: 'Sticky', html: '<span data-meta="<--(miro-data-v1)eyJ(/miro-data-v1)-->"></span>' },
    'program  ': { text: '{"type":"excalidraw/clipboard","elements":[]}' },
    'program   ': { text: '<?xml version="1.0"?><bpmn:definitions>' },
    odd: { own: '{"clip":{"steps":[{"id":7}]' },
    'odd ': { own: JSON.stringify({ project: 'p', clip: { steps: [null], flows: [] } }) },
    'odd  ': { own: JSON.stringify({ project: 'p', clip: { steps: [], flows: [], problems: {} } }) },
  }
  for (const [of, change] of Object.entries(foreign))
    expect([of, readClipboard(given(change))]).toEqual([of, { what: 'foreign', of: of.trim() }])
  expect(readClipboard(given({ text: ' \n' }))).toEqual({ what: 'nothing' })
})

it('our own steps, rows of a spreadsheet with its picture beside them, a table of Word and lines of text are taken', () => {
  const clip = { steps: [], flows: [] }
  expect(readClipboard(given({ own: JSON.stringify({ project: 'p', clip }), text: 'x' }))).toEqual({
    what: 'steps',
    project: 'p',
    clip,
  })
  const word = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><table class=MsoTableGrid><tr><td>Приём</table>'
  for (const change of [
    { text: 'Приём\t10м', html: '<table><tr><td>Приём', holdsFiles: true },
    { text: 'Приём\t10м', html: word },
    { text: 'Приём\nПодпись' },
  ])
    expect(readClipboard(given(change))).toEqual({ what: 'rows', text: change.text })
})
