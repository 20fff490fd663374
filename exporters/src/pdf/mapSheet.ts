import type { Result } from '@potok/model'
import { tableSize } from '../papers/map/pack.ts'
import type { MapSheet } from '../papers/map/sheet.ts'
import { printableAll } from '../papers/printable.ts'
import type { printedSeal } from '../papers/seal.ts'
import { squareSvg } from '../papers/square.ts'
import { drawBand, drawPart } from '../svg/drawBand.ts'
import { bareCloud, bareStar, legendSign } from '../svg/legendSign.ts'
import { overviewSvg, tileFrame } from '../svg/tileFrame.ts'
import { MAP_TEMPLATE } from './mapTemplate.ts'
import type { SetWith } from './typst.ts'
import { setPdf } from './write.ts'

/** A map laid out on sheets as a tagged PDF: the bands as pictures in millimetres, all else as text. */
export async function writeMap(
  sheet: MapSheet,
  at: Date = new Date(0),
  seal: ReturnType<typeof printedSeal> = null,
  more: SetWith = {},
): Promise<Result<Uint8Array>> {
  const { sizes, bands, page, foot } = sheet
  const look = { strip: sizes.strip, arrow: sizes.arrow, flow: sizes.captions ? 0.42 : 0.32 }
  const sheets = sheet.sheets.map(({ pieces, footY }) => ({
    footY,
    pieces: pieces.map((piece) => {
      const band = bands[piece.band]!
      return { x: piece.x, y: piece.y, alt: piece.alt, width: band.width, svg: drawBand(band, look, piece) }
    }),
  }))
  const tiles = sheet.tiling?.tiles.map((tile) => ({
    x: tile.x,
    y: tile.y,
    name: tile.name,
    alt: tile.alt,
    frame: tileFrame(tile, sheet.tiling!, page),
    heads: {
      width: tile.heads.width,
      svg: drawPart(tile.heads, look, { ...tile.window, x: 0, width: tile.heads.width }),
    },
    map: { width: tile.window.width, svg: drawPart(tile.band, look, tile.window) },
  }))
  const overview = sheet.tiling && {
    ...sheet.tiling.overview,
    told: sheet.tiling.told,
    how: sheet.tiling.how,
    svg: overviewSvg(sheet.tiling, null),
  }
  const signs = foot.legend.signs.map((one) => ({ ...one, svg: legendSign(one.sign) }))
  const { lang, title, header, after, code } = sheet
  return setPdf(
    MAP_TEMPLATE,
    {
      lang,
      title,
      draft: seal ? seal.draft : sheet.draft,
      page: { scale: page.scale, width: page.width, height: page.height, margins: page.margins },
      tableSize: tableSize(page.scale),
      header,
      sheets,
      tiles: tiles ?? [],
      overview,
      foot: { ...foot, legend: { ...foot.legend, signs } },
      after,
      code: { ...code, svg: squareSvg(code.payload) },
      seal: printableAll(seal),
      star: bareStar(),
      cloud: bareCloud(),
    },
    at,
    more,
  )
}
