import { mapOfState, processMaps, refuse, tablesOf } from '@potok/model'
import type { Exporter } from '../exporter.ts'
import { csvOf } from './csvOf.ts'

/** One table of the project, with the ids of its rows, as Excel of that language opens it. */
export const csv: Exporter = {
  name: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  writes: ['tables'],
  async export(project, what, { lang = 'ru', table = 'steps', map }) {
    if (what !== 'tables')
      return refuse('export-not-offered', `"${what}" is not written as csv.`, [], { what, as: 'csv' })
    const sheets = tablesOf(project, lang)
    const wanted = map ?? mapOfState(project, 'current')?.id ?? processMaps(project)[0]?.id
    const sheet = sheets.find((one) => one.name === table && (one.name !== 'steps' || one.map === wanted))
    if (!sheet) {
      const offered = [...new Set(sheets.map(({ name }) => name))].join(', ')
      return refuse('export-no-table', `There is no table "${table}". There are: ${offered}.`, [], { table, offered })
    }
    return { ok: true, value: csvOf(sheet, lang) }
  },
}
