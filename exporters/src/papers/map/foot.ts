import { wrap } from '@potok/model'
import { textsOf } from '../../texts/texts.ts'
import { type BandDrawing, MM } from './drawing.ts'
import { legendOf } from './legend.ts'
import { CODE, SQUARE, tableHeight, tableSize } from './pack.ts'
import type { Printed } from './printed.ts'
import type { Foot, Stamp, Table } from './sheet.ts'
import { FOOT_COLUMNS, type Page } from './sizes.ts'
import { compareTable, indicatorTable, problemTable, solutionTable } from './tables.ts'

/** The foot without its legend, which depends on what the bands show: made once for all tries. */
export function footOf(of: Printed): (drawings: readonly BandDrawing[]) => { foot: Foot; table: Table | null } {
  const { map, project, lang, page, found, current } = of
  const isTarget = map.map.state !== 'current'
  const table =
    (isTarget ? solutionTable(map, project, lang) : null) ??
    problemTable(project, found, lang) ??
    indicatorTable(project, lang)
  const compare = current?.found && found ? compareTable(project, current.found, found, [current.map, map], lang) : null
  const stamps = stampsOf(of)
  return (drawings) => {
    const bare: Foot = {
      columns: FOOT_COLUMNS[page.name],
      height: 0,
      left: table,
      legend: legendOf(drawings, map, of.plan, project, found, lang),
      stamps,
      compare,
    }
    return { foot: { ...bare, height: footHeight(bare, page) }, table }
  }
}

export function footHeight({ columns, left, legend, stamps, compare }: Foot, page: Page): number {
  const { scale, width, margins } = page
  const content = width - margins.left - margins.right
  const size = tableSize(scale)
  const leftWidth = content - columns[1] - columns[2] - 14
  const line = size * MM * 1.13
  const wide = columns[2] >= 100
  const square = SQUARE * Math.min(scale, 1.3)
  // The reading stands left of the square code.
  const readingWidth = (wide ? columns[2] - square - 2 : columns[1]) * 0.96
  const lines = legend.reading.reduce((sum, text) => sum + wrap(text, readingWidth, size * MM).lines.length, 0)
  const reading = lines * line + (4 + legend.reading.length * 0.4) * scale
  const rows = Math.ceil(legend.signs.length / 2)
  const signs = (rows + 1) * 5.6 * Math.max(1, scale)
  const compareHeight = compare ? tableHeight(compare, columns[2], scale) + 3 : 0
  const post = (stamp: Stamp) => wrap(stamp.post, 50 * Math.min(scale, 1.2), 9 * MM).lines.length
  const each = (17 + 4 * Math.max(0, ...stamps.map(post))) * Math.min(scale, 1.3)
  const low = wide ? Math.max(reading + CODE, square) : square
  const right = (wide ? each : each * stamps.length) + compareHeight + low
  const middle = signs + (wide ? 0 : reading)
  return Math.max(left ? tableHeight(left, leftWidth, scale) : 0, middle, right) + 0.6
}

function stampsOf({ lang, project }: Printed): Stamp[] {
  const t = textsOf(lang)
  const { card } = project
  const days = [...project.milestones.values()].map(({ start }) => start).filter((day) => day !== null)
  const year = days.sort()[0]?.slice(0, 4) ?? '20\u00a0\u00a0'
  return [
    { word: t.agreed, post: card.agreedPost, name: card.agreedName, year },
    { word: t.approved, post: card.approverPost, name: card.approverName, year },
  ]
}
