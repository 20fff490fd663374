/** Rows of a table as plain text; a quoted cell may hold line ends and tabs, as spreadsheets write them. */
export const cellsOf = (text: string): string[][] => linesOfText(text).filter((row) => row.some(Boolean))

/** The same with empty rows between others, where what is pasted keeps its places. */
export function linesOfText(text: string): string[][] {
  return unquoted(text.replace(/(?:\r\n|\r|\n)$/u, ''))
    .split(/\r\n|\r|\n/u)
    .map((row) => row.split('\t').map(plain))
}

/** What was marked as a text, not a formula, is that text. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/u, '')

/** Quoted cells with line ends or tabs inside become cells on one line; any other quote stays a letter. */
function unquoted(text: string): string {
  let made = ''
  let at = 0
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', at)) {
    const end = isStart(text, quote) ? closing(text, quote) : -1
    const inner = end < 0 ? '' : text.slice(quote + 1, end)
    if (/[\t\r\n]/u.test(inner)) {
      made += text.slice(at, quote) + inner.replaceAll('""', '"').replace(/[\t\r\n]+/gu, ' ')
      at = end + 1
    } else {
      const next = Math.max(quote, end) + 1
      made += text.slice(at, next)
      at = next
    }
  }
  return made + text.slice(at)
}

const isStart = (text: string, at: number): boolean => at === 0 || /[\t\r\n]/u.test(text[at - 1]!)

/** The quote that ends a cell; -1 when there is none. */
function closing(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at >= 0 && (at + 1 === text.length || /[\t\r\n]/u.test(text[at + 1]!)) ? at : -1
}
