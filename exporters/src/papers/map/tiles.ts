import { textsOf } from '../../texts/texts.ts'
import { unfolded } from './bands.ts'
import { type Cut, cutLines, type Stretch } from './cutLines.ts'
import { type BandDrawing, MM, type Rect } from './drawing.ts'
import { footHeight, footOf } from './foot.ts'
import { headsIn, headsTaken } from './heads.ts'
import type { Layout } from './layout.ts'
import { CODE } from './pack.ts'
import { altOf, type Printed } from './printed.ts'
import type { Header, Tile, Tiling } from './sheet.ts'
import { sizesFor } from './sizes.ts'
import { around, ladderBeside, partOf, withTexts } from './tilePart.ts'
import { filled } from './wording.ts'

/** Over a tile stand its cut marks, under it the overview and the sheet's number. */
const ABOVE = 16
const BELOW = 15
/** Between the lane heads and the map, for the cut marks. */
const GAP = 6.5
const OVERVIEW = { width: 90, height: 36 }

/** The map unfolded in text of so many points: a first sheet with all that is said of it, then the sheets to be glued. */
export function tiled(of: Printed, header: Header, textSize: number): Layout {
  const { page, lang } = of
  const sizes = sizesFor(textSize, textSize > 8)
  const laid = unfolded(of, sizes)
  const full = [...of.wording.cut.values()]
  const { foot, table } = footOf(of)(laid ? [laid] : [])
  const { margins, height } = page
  const top = margins.top + header.height
  const room = height - margins.bottom - CODE - top
  const bare = { ...foot, left: null, height: footHeight({ ...foot, left: null }, page) }
  const isHigh = table !== null && foot.height + OVERVIEW.height / 2 > room
  const own = isHigh ? bare : foot
  const after = isHigh ? [table] : []
  const tall = Math.max(8, Math.min(OVERVIEW.height, room - own.height - 4))
  const overview = { x: margins.left, y: top, width: (OVERVIEW.width * tall) / OVERVIEW.height, height: tall }
  const t = textsOf(lang).mapSheet.tiles
  const cut = laid ? { ...sliced(of, laid, sizes.arrow), overview } : null
  const tiling: Tiling | null = cut && {
    ...cut,
    told: filled(t.told, { count: cut.tiles.length, rows: cut.rows, columns: cut.columns }),
    how: t.how,
  }
  const footY = tiling ? top + tall + 4 : top
  return { bands: laid ? [laid] : [], sheets: [{ pieces: [], footY }], foot: own, after, sizes, tiling, full }
}

function sliced(of: Printed, laid: BandDrawing, arrow: number): Pick<Tiling, 'rows' | 'columns' | 'tiles'> {
  const { page, lang } = of
  const { margins } = page
  const left = laid.lanes[0]?.headWidth ?? 0
  const x = margins.left + left + GAP
  const taken = takenIn(laid, arrow)
  const across = cutLines({ from: left, to: laid.width }, page.width - margins.right - x, taken.map(acrossOf))
  const band = ladderBeside(
    laid,
    across.map(({ at }) => at),
  )
  const tall = page.height - ABOVE - BELOW - margins.bottom / 2
  const cutDown = (all: readonly Taken[]) =>
    cutLines({ from: 0, to: laid.height }, tall, [...all.flatMap(downOf), ...ladderAndHeads(laid)])
  const common = cutDown(taken)
  const isClean = common.every(({ parted }) => parted === 0)
  // Where no line runs free through the whole map, each column is cut where it is free.
  const columns = partsOf(left, laid.width, across).map((wide) => {
    const near = () =>
      taken.filter(({ rect }) => rect.x < wide.to + wide.beyond && rect.x + rect.width > wide.from - wide.before)
    return { wide, rows: partsOf(0, laid.height, isClean ? common : cutDown(near())) }
  })
  const rows = Math.max(...columns.map((one) => one.rows.length))
  const count = columns.reduce((sum, one) => sum + one.rows.length, 0)
  const t = textsOf(lang).mapSheet.tiles
  const tiles: Tile[] = []
  for (let row = 0; row < rows; row++)
    columns.forEach(({ wide, rows: parts }, column) => {
      const high = parts[row]
      if (!high) return
      const own = { x: wide.from, y: high.from, width: wide.to - wide.from, height: high.to - high.from }
      const window = {
        x: wide.from - wide.before,
        y: high.from - high.before,
        width: wide.before + own.width + wide.beyond,
        height: high.before + own.height + high.beyond,
      }
      const name = filled(t.name, { number: tiles.length + 1, count, row: row + 1, column: column + 1 })
      tiles.push({
        row,
        column,
        own,
        window,
        x,
        y: ABOVE,
        band: partOf(band, window),
        heads: headsIn(band, high, window),
        name,
        alt: altOf(of, `, ${name}`),
      })
    })
  return { rows, columns: columns.length, tiles }
}

const partsOf = (from: number, to: number, cuts: readonly Cut[]) =>
  [...cuts, { at: to, overlap: 0 }].map(({ at, overlap }, index) => ({
    from: index === 0 ? from : cuts[index - 1]!.at,
    to: at,
    before: index === 0 ? 0 : cuts[index - 1]!.lead,
    beyond: overlap,
  }))

interface Taken {
  readonly rect: Rect
  /** A bar is a line across its rows: a row may end on it. */
  readonly isBar: boolean
}

/** What no cut may part: steps with all that is written at them, labels, stars, clouds and arrow heads. */
function takenIn({ boxes, labels, stars, clouds, flows }: BandDrawing, arrow: number): Taken[] {
  const tips = flows.map(({ points }): Rect => {
    const [x, y] = points[points.length - 1]!
    return { x: x - arrow, y: y - arrow, width: 2 * arrow, height: 2 * arrow }
  })
  const beside: Rect[] = [...labels, ...stars.map(around), ...clouds, ...tips]
  return [
    ...boxes.map((box) => ({ rect: withTexts(box), isBar: box.shape === 'bar' })),
    ...beside.map((rect) => ({ rect, isBar: false })),
  ]
}

const acrossOf = ({ rect: { x, width } }: Taken): Stretch => ({ from: x, to: x + width })
const downOf = ({ rect: { y, height }, isBar }: Taken): Stretch[] => (isBar ? [] : [{ from: y, to: y + height }])

function ladderAndHeads(band: BandDrawing): Stretch[] {
  const { ladder, height } = band
  if (!ladder) return headsTaken(band)
  const top = Math.min(...ladder.texts.map(({ y, size }) => y - size * MM))
  return [...headsTaken(band), { from: top, to: height - 0.1 }]
}
