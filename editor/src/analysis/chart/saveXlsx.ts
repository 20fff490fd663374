import type { XlsxSheet } from '@potok/exporters/xlsx'
import type { Say } from '../../ui/texts/texts.ts'
import { toast } from '../../ui/toasts.ts'
import { saveFile } from './saveFile.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The writer of spreadsheets is fetched when the first one is wanted: without a connection the person is told. */
export async function saveXlsx(sheets: readonly XlsxSheet[], title: string, say: Say): Promise<void> {
  try {
    const { xlsxOf } = await import('@potok/exporters/xlsx')
    saveFile((await xlsxOf(sheets)) as Uint8Array<ArrayBuffer>, XLSX, title, 'xlsx')
  } catch (cause) {
    toast(say('analysis.saveFailed'), { tone: 'danger' })
    throw cause
  }
}
