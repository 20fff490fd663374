import type { Rect } from '../papers/map/drawing.ts'
import type { Tile, Tiling } from '../papers/map/sheet.ts'
import type { Page } from '../papers/map/sizes.ts'
import { element, figure, type Markup, together } from './mark.ts'
import { HAIR, INK } from './paperSign.ts'
import { written } from './text.ts'

const TINT = '#F1F3F5'
/** Length of a cut mark, and how far it keeps from the corner. */
const MARK = { length: 5, room: 0.8 }
const OVERVIEW = { width: 30, height: 12 }
/** Numbers stand in an overview whose sheets are at least so wide and high. */
const NUMBERED = { width: 6, height: 4 }

/** All of a tile but the map: tinted strips for the glue, cut marks, the overview with its own place filled. */
export function tileFrame(tile: Tile, tiling: Tiling, page: Page): string {
  const { own, window } = tile
  const [x, y] = [tile.x + own.x - window.x, tile.y + own.y - window.y]
  const [right, bottom] = [x + own.width, y + own.height]
  const beyond = { right: tile.x + window.width - right, bottom: tile.y + window.height - bottom }
  const tinted: Rect[] = [
    ...(beyond.right > 0.1 ? [{ x: right, y: tile.y, width: beyond.right, height: window.height }] : []),
    ...(beyond.bottom > 0.1 ? [{ x: tile.x, y: bottom, width: right - tile.x, height: beyond.bottom }] : []),
  ]
  const corner = (atX: number, atY: number, signX: number, signY: number) =>
    `M${figure(atX + signX * MARK.room)} ${figure(atY)}h${figure(signX * MARK.length)}` +
    `M${figure(atX)} ${figure(atY + signY * MARK.room)}v${figure(signY * MARK.length)}`
  const marks = [corner(x, y, -1, -1), corner(right, y, 1, -1), corner(x, bottom, -1, 1), corner(right, bottom, 1, 1)]
  const place = {
    x: page.width - page.margins.right - OVERVIEW.width,
    y: page.height - page.margins.bottom - OVERVIEW.height,
    ...OVERVIEW,
  }
  return svgOf(page, [
    ...tinted.map((rect) => element('rect', { ...rect, fill: TINT })),
    element('path', { d: marks.join(''), stroke: INK, 'stroke-width': 0.25, fill: 'none' }),
    ...cells(tiling, place, tile),
  ])
}

/** All sheets as they are glued, numbered where there is room. */
export function overviewSvg(tiling: Tiling, here: Tile | null): string {
  const { width, height } = tiling.overview
  return svgOf(tiling.overview, cells(tiling, { x: 0.2, y: 0.2, width: width - 0.4, height: height - 0.4 }, here))
}

function cells({ tiles }: Tiling, place: Rect, here: Tile | null): Markup[] {
  const [first, last] = [tiles[0]!.own, tiles[tiles.length - 1]!.own]
  const [left, top] = [first.x, first.y]
  const scaleX = place.width / (Math.max(...tiles.map(({ own }) => own.x + own.width)) - left)
  const scaleY = place.height / (last.y + last.height - top)
  return tiles.flatMap((tile, at) => {
    const rect = {
      x: place.x + (tile.own.x - left) * scaleX,
      y: place.y + (tile.own.y - top) * scaleY,
      width: tile.own.width * scaleX,
      height: tile.own.height * scaleY,
    }
    const isHere = here !== null && tile.row === here.row && tile.column === here.column
    const cell = element('rect', { ...rect, fill: isHere ? INK : '#FFFFFF', stroke: HAIR, 'stroke-width': 0.2 })
    const isRoomy = rect.width >= NUMBERED.width && rect.height >= NUMBERED.height
    if (here || !isRoomy) return [cell]
    const number = written(String(at + 1), {
      x: rect.x + rect.width / 2,
      y: rect.y + rect.height / 2 + 1,
      size: 2.8,
      colour: INK,
      bold: false,
      anchor: 'middle',
    })
    return [cell, number]
  })
}

const svgOf = ({ width, height }: { width: number; height: number }, marks: readonly Markup[]): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${figure(width)}mm`,
      height: `${figure(height)}mm`,
      viewBox: `0 0 ${figure(width)} ${figure(height)}`,
      'font-family': 'PT Sans',
    },
    together(marks),
  )
