import { type Id, mapOfState, ok, type Project, processMap, processMaps, type Result, refuse } from '@potok/model'
import type { Letterhead } from '../../letterhead/letterhead.ts'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { fingerprint } from '../code.ts'
import { printableAll } from '../printable.ts'
import { bandsOf } from './bands.ts'
import type { BandDrawing } from './drawing.ts'
import { footHeight, footOf } from './foot.ts'
import { headerOf } from './header.ts'
import type { Layout } from './layout.ts'
import { pack } from './pack.ts'
import { altOf, type Printed, printedOf, titleOf } from './printed.ts'
import type { Foot, Header, MapSheet, Sheet, Table } from './sheet.ts'
import { isTilePage, type PageName, pageOn, sizesFor, type TileSize } from './sizes.ts'
import { figure, fullTable } from './tables.ts'
import { tiled } from './tiles.ts'

export interface SheetOptions {
  readonly lang: Lang
  readonly page?: PageName
  /** Without it the current map. */
  readonly map?: Id
  /** Instead of folding: the map unfolded in text of so many points, over sheets that are glued together. */
  readonly tiles?: TileSize
  /** What the square code opens; without it the code names the paper. */
  readonly address?: string | null
  /** Whose margins it keeps. */
  readonly letterhead?: Letterhead
}

/** A map of the project laid out on sheets of one size: folded into bands and spread over sheets until it fits, or in tiles. */
export function buildMap(project: Project, options: SheetOptions): Result<MapSheet> {
  const { lang, page: name = 'A3', map: id, address, letterhead, tiles } = options
  const asked = id ?? (mapOfState(project, 'current') ?? processMaps(project)[0])?.id
  const map = asked ? processMap(project, asked) : null
  if (!map) return refuse('map-missing', 'There is no such map in the project.', asked ? [asked] : [])
  if (tiles && !isTilePage(name))
    return refuse('tiles-page', `Sheets to be glued are A4 or A3, not ${name}.`, [], { page: name })
  const of = printedOf(project, map, pageOn(name, letterhead), lang)
  const header = headerOf(of)
  return ok(sheetOf(of, header, tiles ? tiled(of, header, tiles) : folded(of, header), address ?? null))
}

function folded(of: Printed, header: Header): Layout {
  const lay = layerOf(of, header)
  let best: Layout | null = null
  const { textSizes } = of.page
  // A large map needs several sheets whatever its text: only the smallest is tried.
  for (const size of of.plan.columns > LARGE ? textSizes.slice(-1) : textSizes) {
    const made = lay(size)
    const price = (one: Layout) => one.sheets.length * 1000 + (one.after.length > 0 ? 500 : 0) + one.bands.length
    if (!best || price(made) < price(best)) best = made
  }
  return aired(of, best!, lay)
}

function sheetOf(of: Printed, header: Header, layout: Layout, address: string | null): MapSheet {
  const { lang, page, project } = of
  const t = textsOf(lang).mapSheet
  const { full, ...laid } = layout
  const { bands, foot, after, sizes } = laid
  const { card } = project
  const words = [header, foot, bands.map(({ boxes, labels }) => [...boxes, ...labels].map(({ texts }) => texts))]
  const document = card.registration || header.title.slice(0, 80)
  const payload = address ?? `${document}; ${fingerprint(words)}`
  const said = figure(sizes.labelSize, sizes.labelSize % 1 === 0 ? 0 : 1, lang)
  return printableAll({
    ...laid,
    lang,
    title: titleOf(of),
    draft: textsOf(lang).draftWord,
    page,
    header,
    after: full.length > 0 ? [...after, fullTable(full, lang)] : after,
    smallest: sizes.labelSize,
    code: {
      document: card.registration ? `${t.document}${card.registration}` : '',
      format: `${t.format}${page.name}, ${t.smallest}${said}${t.point}`,
      sheet: t.sheet,
      of: t.sheetOf,
      payload,
      alt: `${textsOf(lang).codeAlt}${payload}`,
    },
  })
}

type Lay = (size: number, air?: number) => Layout

/** What is left of the height goes to the lanes, as long as no sheet more is needed. */
function aired({ page }: Printed, made: Layout, lay: Lay): Layout {
  const lanes = made.bands.reduce((sum, band) => sum + band.lanes.length, 0)
  const { height, margins, scale } = page
  const last = made.sheets[made.sheets.length - 1]!
  const spare = height - margins.bottom - (last.footY ?? height) - made.foot.height
  const most = made.sheets.length === 1 ? Math.min(4.5 * scale, spare / (2 * lanes)) : 3 * scale
  for (const share of lanes === 0 || made.sheets.length > 3 ? [] : [0.85, 0.5, 0.25]) {
    const airy = lay(made.sizes.labelSize, Math.max(0, most * share))
    if (airy.sheets.length === made.sheets.length && airy.after.length === made.after.length) return airy
  }
  return made
}

function layerOf(of: Printed, header: Header): Lay {
  const { page, lang } = of
  const footed = footOf(of)
  return (size, air = 0) => {
    const usual = sizesFor(size, page.scale > 1)
    const sizes = { ...usual, air: usual.air + air }
    const bands = bandsOf(of, sizes)
    const full = [...of.wording.cut.values()]
    const { foot, table } = footed(bands)
    const alt = (band: number) => altOf(of, whichBand(lang, band, bands))
    const whole = pack(bands, page, header.height, foot, alt)
    const laid = (sheets: readonly Sheet[], own: Foot, after: readonly Table[]): Layout => ({
      bands,
      sheets,
      foot: own,
      after,
      sizes,
      tiling: null,
      full,
    })
    if (whole.length === 1 || !table) return laid(whole, foot, [])
    const bare = { ...foot, left: null, height: footHeight({ ...foot, left: null }, page) }
    const apart = pack(bands, page, header.height, bare, alt)
    // A table on a sheet of its own is worth it only when the map then needs one sheet less.
    if (apart.length < whole.length || foot.height > page.height * 0.6) return laid(apart, bare, [table])
    return laid(whole, foot, [])
  }
}

function whichBand(lang: Lang, band: number, { length }: readonly BandDrawing[]): string {
  const t = textsOf(lang).mapSheet
  return length > 1 ? `, ${t.band.toLowerCase()}${band + 1}${t.bandOf}${length}` : ''
}

/** Columns from which on a map is large. */
const LARGE = 60
