import { wrap } from '@potok/model'
import { type BandDrawing, MM } from './drawing.ts'
import type { Foot, Piece, Sheet, Table } from './sheet.ts'
import type { Page } from './sizes.ts'

const TABLE_SIZE = 7.5
/** Height of the line with the sheet's number, above the lower margin; of the foot only its right column makes room for it. */
export const CODE = 5
/** Side of the square code with its distance from what stands over it. */
export const SQUARE = 15

/** Millimetres that a table takes at a width, by wrapping its cells as the PDF does. */
export function tableHeight(table: Table, width: number, ofPage: number): number {
  const scale = Math.max(1, ofPage)
  const size = tableSize(scale)
  const shared = table.columns.filter((one) => one.width === null).length
  const fixed = table.columns.reduce((sum, one) => sum + (one.width ?? 0) * scale, 0)
  const widths = table.columns.map((one) => (one.width === null ? (width - fixed) / shared : one.width * scale))
  const line = size * MM * 1.09
  const rows = table.rows.map((row) => {
    const lines = row.map(({ text, marks, tone }, at) => {
      const room = Math.max(3, widths[at]! - 2)
      const marksARow = Math.max(1, Math.floor((room + 1) / (5.4 * scale)))
      const texts =
        text === '' ? 0 : wrap(text, room * 0.985, size * MM, tone === 'bold' ? 'bold' : 'regular').lines.length
      return Math.max(texts * line - size * MM * 0.36, Math.ceil(marks.length / marksARow) * 3.9 * scale)
    })
    return Math.max(0, ...lines) + 1.35 * scale
  })
  const title = table.title ? 4.7 * scale : 0
  const note = table.note ? 4.5 * scale : 0
  return title + line + 1.5 * scale + rows.reduce((sum, one) => sum + one, 0) + note
}

/** Tables and legend grow a little less than the sheet. */
export const tableSize = (scale: number): number => (scale <= 1 ? TABLE_SIZE : TABLE_SIZE * (1 + (scale - 1) * 0.9))

/** Bands under each other, on as many sheets as they need; a band taller than a sheet is cut between its rows. */
export function pack(
  bands: readonly BandDrawing[],
  page: Page,
  headerHeight: number,
  foot: Foot,
  altOf: (band: number) => string,
): Sheet[] {
  const { margins } = page
  const bottom = page.height - margins.bottom - CODE
  const between = 3.8 * page.scale
  const sheets: { pieces: Piece[]; footY: number | null; y: number }[] = [
    { pieces: [], footY: null, y: margins.top + headerHeight },
  ]
  const last = () => sheets[sheets.length - 1]!
  const open = () => sheets.push({ pieces: [], footY: null, y: margins.top })
  bands.forEach((band, at) => {
    for (const { from, to } of partsOf(band, bottom - margins.top)) {
      if (last().y + (to - from) > bottom + 0.01 && (last().pieces.length > 0 || sheets.length === 1)) open()
      const sheet = last()
      sheet.pieces.push({ band: at, from, to, x: margins.left, y: sheet.y, alt: altOf(at) })
      sheet.y += to - from + between
    }
  })
  if (last().y + foot.height > bottom + CODE + 0.01) open()
  last().footY = Math.max(last().y, last().pieces.length > 0 ? 0 : margins.top)
  return sheets.map(({ pieces, footY }) => ({ pieces, footY }))
}

function partsOf(band: BandDrawing, most: number): { from: number; to: number }[] {
  if (band.height <= most) return [{ from: 0, to: band.height }]
  const parts: { from: number; to: number }[] = []
  let from = 0
  while (band.height - from > most) {
    const to = Math.max(...band.cuts.filter((cut) => cut > from + 1 && cut - from <= most), 0)
    if (to <= from) return [...parts, ...evenly(from, band.height, most)]
    parts.push({ from, to })
    from = to
  }
  return [...parts, { from, to: band.height }]
}

const evenly = (from: number, to: number, most: number) => {
  const count = Math.ceil((to - from) / most)
  return Array.from({ length: count }, (_, at) => ({
    from: from + ((to - from) * at) / count,
    to: from + ((to - from) * (at + 1)) / count,
  }))
}
