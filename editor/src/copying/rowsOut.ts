/** What a table says of a step: cells in the order of the head. */
export type Cells = readonly string[]

/** A spreadsheet would take a text that begins so for a formula. */
const FORMULA = /^[=+\-@]/u

const flat = (cell: string): string => cell.replace(/[\t\r\n]+/gu, ' ').trim()

/** Rows for a spreadsheet as plain text: one step a line, cells apart by tabs, no text a formula. */
export const tableText = (rows: readonly Cells[]): string =>
  rows.map((row) => row.map(flat).map(guarded).join('\t')).join('\n')

const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The same as a table that spreadsheets and texts take over; `mso-number-format` keeps every cell a text. */
export function tableHtml([head = [], ...rows]: readonly Cells[]): string {
  const row = (cells: Cells, tag: 'th' | 'td') => `<tr>${cells.map((one) => cellHtml(one, tag)).join('')}</tr>`
  return `<meta charset="utf-8"><table><thead>${row(head, 'th')}</thead><tbody>${rows.map((one) => row(one, 'td')).join('')}</tbody></table>`
}

function cellHtml(cell: string, tag: 'th' | 'td'): string {
  const words = flat(cell).replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign)
  return `<${tag} style="mso-number-format:'\\@'">${words}</${tag}>`
}
