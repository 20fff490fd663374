import { addRecord, type Project, perform, scratchOf } from '@potok/model'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { emptyProject } from '../fixtures/empty.ts'

const ROWS = 5000

/** A project of so many problems that its workbook has 5,000 rows to write and read. */
export function longTables(): Project {
  const document = scratchOf(emptyProject())
  const by = { who: 'import', person: 'bench' } as const
  for (let at = 1; at <= ROWS; at++) {
    const fields = {
      text: `Проблема ${at}: справку запрашивают повторно`,
      loss: at % 2 ? 'waiting' : 'defects',
      evidence: `Наблюдение ${at} у окна приёма`,
      estimate: at % 3 ? null : { minutes: at % 90, share: 0.25, source: 'методист' },
    } as const
    perform(document, addRecord, { noun: 'problems', fields }, by)
  }
  return document.project()
}

/** The workbook as a colleague sends it back, so many rows written over. */
export async function withWords(bytes: Uint8Array, count: number): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes)
  for (const { name, rows } of sheets) {
    const at = rows[0]?.indexOf('Чем подтверждается') ?? -1
    if (name === 'Проблемы') for (const row of rows.slice(1, count + 1)) row[at] = `${row[at]}, проверено`
  }
  return writeXlsx({ sheets: sheets.map(({ name, rows, hidden }) => ({ name, rows, ...(hidden && { hidden }) })) })
}
