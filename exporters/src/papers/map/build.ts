import {
  calledIn,
  type Id,
  mapOfState,
  ok,
  type ProcessMap,
  type Project,
  processMap,
  processMaps,
  type Result,
  refuse,
  wrap,
} from '@potok/model'
import type { Letterhead } from '../../letterhead/letterhead.ts'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { fingerprint } from '../code.ts'
import { printable, printableAll } from '../printable.ts'
import { layBand } from './band.ts'
import { type BandDrawing, MM } from './drawing.ts'
import { estimator } from './estimate.ts'
import type { Wording } from './faces.ts'
import { figuresOf, type MapFigures } from './figures.ts'
import { type BandPlan, cutsOf, fold } from './fold.ts'
import { withFrames } from './frames.ts'
import { legendOf, runs } from './legend.ts'
import { CODE, pack, SQUARE, tableHeight, tableSize } from './pack.ts'
import { type Plan, planOf } from './plan.ts'
import type { Foot, Header, MapSheet, Sheet, Stamp, Table } from './sheet.ts'
import { FOOT_COLUMNS, type Page, type PageName, pageOn, type Sizes, sizesFor } from './sizes.ts'
import {
  compareTable,
  figure,
  fullTable,
  improvementsOf,
  indicatorTable,
  numberOf,
  problemTable,
  solutionTable,
} from './tables.ts'

export interface SheetOptions {
  readonly lang: Lang
  readonly page?: PageName
  /** Without it the current map. */
  readonly map?: Id
  /** What the square code opens; without it the code names the paper. */
  readonly address?: string | null
  /** Whose margins it keeps. */
  readonly letterhead?: Letterhead
}

/** A map of the project laid out on sheets of one size: folded into bands and spread over sheets until it fits. */
export function buildMap(project: Project, options: SheetOptions): Result<MapSheet> {
  const { lang, page: name = 'A3', map: id, address, letterhead } = options
  const asked = id ?? (mapOfState(project, 'current') ?? processMaps(project)[0])?.id
  const map = asked ? processMap(project, asked) : null
  if (!map) return refuse('map-missing', 'There is no such map in the project.', asked ? [asked] : [])
  return ok(new Builder(project, map, pageOn(name, letterhead), lang).build(address ?? null))
}

interface Layout {
  readonly bands: readonly BandDrawing[]
  readonly sheets: readonly Sheet[]
  readonly foot: Foot
  readonly after: readonly Table[]
  readonly sizes: Sizes
}

class Builder {
  readonly #project: Project
  readonly #map: ProcessMap
  readonly #page: Page
  readonly #lang: Lang
  readonly #plan: Plan
  readonly #found: MapFigures | null
  readonly #problems = new Map<Id, string[]>()
  readonly #cut = new Map<Id, { where: string; text: string }>()

  constructor(project: Project, map: ProcessMap, page: Page, lang: Lang) {
    this.#project = project
    this.#map = map
    this.#page = page
    this.#lang = lang
    this.#plan = planOf(map, project, lang)
    this.#found = figuresOf(map, project)
    const sorted = [...project.problems.values()].sort((a, b) => (a.number ?? 1e9) - (b.number ?? 1e9))
    for (const { anchors, number } of sorted)
      for (const on of anchors) this.#problems.set(on, [...(this.#problems.get(on) ?? []), numberOf(number)])
  }

  build(address: string | null): MapSheet {
    const t = textsOf(this.#lang).mapSheet
    const header = this.#header()
    let best: Layout | null = null
    const { textSizes } = this.#page
    // A large map needs several sheets whatever its text: only the smallest is tried.
    for (const size of this.#plan.columns > LARGE ? textSizes.slice(-1) : textSizes) {
      const made = this.#lay(size, header)
      const price = (one: Layout) => one.sheets.length * 1000 + (one.after.length > 0 ? 500 : 0) + one.bands.length
      if (!best || price(made) < price(best)) best = made
    }
    const { bands, sheets, foot, after, sizes } = this.#aired(best!, header)
    const full = [...this.#cut.values()]
    const { card } = this.#project
    const words = [header, foot, bands.map(({ boxes, labels }) => [...boxes, ...labels].map(({ texts }) => texts))]
    const document = card.registration || header.title.slice(0, 80)
    const payload = address ?? `${document}; ${fingerprint(words)}`
    const said = figure(sizes.labelSize, sizes.labelSize % 1 === 0 ? 0 : 1, this.#lang)
    return printableAll({
      lang: this.#lang,
      title: this.#title(),
      draft: textsOf(this.#lang).draftWord,
      page: this.#page,
      sizes,
      header,
      bands,
      sheets,
      foot,
      after: full.length > 0 ? [...after, fullTable(full, this.#lang)] : after,
      smallest: sizes.labelSize,
      code: {
        document: card.registration ? `${t.document}${card.registration}` : '',
        format: `${t.format}${this.#page.name}, ${t.smallest}${said}${t.point}`,
        sheet: t.sheet,
        of: t.sheetOf,
        payload,
        alt: `${textsOf(this.#lang).codeAlt}${payload}`,
      },
    })
  }

  /** What is left of the height goes to the lanes, as long as no sheet more is needed. */
  #aired(made: Layout, header: Header): Layout {
    const lanes = made.bands.reduce((sum, band) => sum + band.lanes.length, 0)
    const { height, margins, scale } = this.#page
    const last = made.sheets[made.sheets.length - 1]!
    const spare = height - margins.bottom - (last.footY ?? height) - made.foot.height
    const most = made.sheets.length === 1 ? Math.min(4.5 * scale, spare / (2 * lanes)) : 3 * scale
    for (const share of lanes === 0 || made.sheets.length > 3 ? [] : [0.85, 0.5, 0.25]) {
      const airy = this.#lay(made.sizes.labelSize, header, Math.max(0, most * share))
      if (airy.sheets.length === made.sheets.length && airy.after.length === made.after.length) return airy
    }
    return this.#lay(made.sizes.labelSize, header)
  }

  #lay(size: number, header: Header, air = 0): Layout {
    const usual = sizesFor(size, this.#page.scale > 1)
    const sizes = { ...usual, air: usual.air + air }
    const bands = this.#bands(sizes)
    const { foot, table } = this.#foot(bands)
    const alt = (band: number) => this.#alt(band, bands.length)
    const whole = pack(
      bands.map(({ drawing }) => drawing),
      this.#page,
      header.height,
      foot,
      alt,
    )
    const drawings = bands.map(({ drawing }) => drawing)
    if (whole.length === 1 || !table) return { bands: drawings, sheets: whole, foot, after: [], sizes }
    const bare = { ...foot, left: null, height: this.#footHeight({ ...foot, left: null }) }
    const apart = pack(drawings, this.#page, header.height, bare, alt)
    // A table on a sheet of its own is worth it only when the map then needs one sheet less.
    if (apart.length < whole.length || foot.height > this.#page.height * 0.6)
      return { bands: drawings, sheets: apart, foot: bare, after: [table], sizes }
    return { bands: drawings, sheets: whole, foot, after: [], sizes }
  }

  #bands(sizes: Sizes): { drawing: BandDrawing; plan: BandPlan }[] {
    const t = textsOf(this.#lang).mapSheet
    if (this.#plan.nodes.length === 0) return []
    const width = this.#page.width - this.#page.margins.left - this.#page.margins.right
    const estimate = estimator(this.#plan, sizes)
    const words = {
      to: (numbers: string) => `${numbers.includes(',') ? t.toSteps : t.toStep}${numbers}`,
      from: (numbers: string) => `${numbers.includes(',') ? t.fromSteps : t.fromStep}${numbers}`,
    }
    let made: { drawing: BandDrawing; plan: BandPlan; fits: boolean }[] = []
    let least = 1
    for (let tries = 0, room = width - sizes.laneHead - 4; tries < 9; tries++, room *= 0.92) {
      this.#cut.clear()
      const cuts = cutsOf(this.#plan, estimate, room, least)
      const bands = fold(this.#plan, cuts, this.#lang, words)
      made = bands.map((plan, at) => ({ ...this.#band(plan, sizes, width, at, bands.length), plan }))
      if (made.every(({ fits }) => fits) || cuts.length === this.#plan.columns - 1) break
      least = tries > 1 ? cuts.length + 2 : cuts.length + 1
    }
    return made
  }

  #band(plan: BandPlan, sizes: Sizes, width: number, at: number, count: number) {
    const t = textsOf(this.#lang).mapSheet
    const target = this.#map.map.state !== 'current'
    const band = layBand(plan, {
      plan: this.#plan,
      sizes,
      width,
      wording: this.#wording(),
      problems: this.#problems,
      improvements: target ? improvementsOf(this.#map, this.#project, this.#lang) : new Map(),
      passed: this.#found?.longest.passed ?? [],
      words: { waits: t.waits, work: t.work },
      title:
        count > 1 ? [`${t.band}${at + 1}${t.bandOf}${count}`, this.#stepsOf(plan)].filter(Boolean).join(' · ') : '',
    })
    return withFrames(band, { map: this.#map, project: this.#project, sizes })
  }

  #stepsOf({ nodes }: BandPlan): string {
    const t = textsOf(this.#lang).mapSheet
    const numbers = nodes.flatMap(({ node, shape }) =>
      shape === 'step' && node?.number ? [node.number.slice(0, 8)] : [],
    )
    numbers.sort((a, b) => Number(a) - Number(b))
    return numbers.length === 0 ? '' : `${numbers.length === 1 ? t.step : t.steps}${runs(numbers)}`
  }

  #alt(band: number, count: number): string {
    const t = textsOf(this.#lang).mapSheet
    const lanes = this.#plan.lanes.map(({ name }) => name.slice(0, 80)).filter(Boolean)
    const which = count > 1 ? `, ${t.band.toLowerCase()}${band + 1}${t.bandOf}${count}` : ''
    return `${this.#kind()}${which}. ${t.altLanes}${lanes.slice(0, 20).join('; ')}.`
  }

  #wording(): Wording {
    const { project } = { project: this.#project }
    const named = (all: ReadonlyMap<Id, { name: string }>) =>
      new Map([...all].map(([id, { name }]) => [id, printable(name)]))
    return {
      lang: this.#lang,
      workdayMinutes: project.settings.workdayMinutes,
      timeMissing: textsOf(this.#lang).timeMissing,
      documents: named(project.documents),
      systems: named(project.systems),
      cut: this.#cut,
    }
  }

  #kind(): string {
    const t = textsOf(this.#lang)
    return { current: t.mapCurrent, target: t.mapTarget, ideal: t.mapIdeal }[this.#map.map.state]
  }

  #title(): string {
    const { about } = this.#project
    const title =
      (this.#lang === 'en' && about.titleEn) ||
      about.title ||
      calledIn(this.#map.map, this.#lang) ||
      textsOf(this.#lang).untitled
    return printable(title).trim()
  }

  #header(): Header {
    const texts = textsOf(this.#lang)
    const t = texts.mapSheet
    const { about, card } = this.#project
    const { scale, width, margins } = this.#page
    const volume =
      about.annualVolume === null ? '' : `${about.annualVolume} ${t.perYear}${about.unit ? ` (${about.unit})` : ''}`
    const facts = [
      [
        { label: t.from, value: about.boundaryFrom },
        { label: t.to, value: about.boundaryTo },
      ],
      [
        { label: t.owner, value: about.processOwner },
        { label: t.volume, value: volume },
      ],
      [{ label: t.executor, value: card.executor }],
    ]
      .map((column) => column.filter(({ value }) => value !== ''))
      .filter((column) => column.length > 0)
    const room = width - margins.left - margins.right - 94 * scale - 8
    const title = `${texts.quoteOpen}${this.#title()}${texts.quoteClose}`
    const linesAt = (size: number) => wrap(title, room * 0.86, size * MM, 'bold').lines.length
    const titleSize = [22, 19, 16, 13].map((size) => size * scale).find((size) => linesAt(size) <= 2) ?? 10 * scale
    const perColumn = room / Math.max(1, facts.length) - 4
    const factSize = 8.5 * scale
    const factLines = (column: (typeof facts)[number]) =>
      column.reduce(
        (sum, { label, value }) => sum + wrap(`${label}  ${value}`, perColumn * 0.95, factSize * MM).lines.length,
        0,
      )
    const rows = Math.max(0, ...facts.map(factLines))
    const titleHeight = (linesAt(titleSize) * 1.14 - 0.42) * titleSize * MM
    const height = 4.4 * scale + titleHeight + 3 * scale + rows * factSize * MM * 1.22 + 3 * scale
    return {
      kind: this.#kind(),
      title,
      titleSize,
      height: Math.max(height, 20 * scale + 3),
      facts,
      box: this.#box(),
    }
  }

  #box(): Header['box'] {
    const t = textsOf(this.#lang).mapSheet
    if (!this.#found)
      return { label: t.leadTime, was: '', note: t.noFiguresNote, figure: t.noFigures, expected: '', most: '' }
    const { min, max, places, unit, atLeast, expected, most85 } = this.#found.leadTime
    const say = (value: number) => figure(value, places, this.#lang)
    const short = (value: number) => `${figure(value, unit === 'minute' ? 0 : 1, this.#lang)}\u00a0${t[unit]}`
    const range = min === max ? say(max) : `${say(min)} – ${say(max)}`
    const current = this.#map.map.state === 'current' ? null : this.#current()
    const was = current?.leadTime
    const before =
      was && was.unit === unit
        ? `${t.was}${figure(was.min, was.places, this.#lang)} – ${figure(was.max, was.places, this.#lang)}`
        : ''
    return {
      label: t.leadTime,
      was: before,
      note: `${t.leadTimeNote}, ${t[unit]}`,
      figure: atLeast ? `${t.atLeast}${say(min)}` : range,
      expected: `${t.expected}${atLeast ? t.atLeast : ''}${short(expected)}`,
      most: most85 === null || atLeast ? '' : `${t.most85}${short(most85)}`,
    }
  }

  #current(): MapFigures | null {
    const map = this.#currentMap()
    return map ? figuresOf(map, this.#project) : null
  }

  #currentMap(): ProcessMap | null {
    const current = mapOfState(this.#project, 'current')
    return current ? processMap(this.#project, current.id) : null
  }

  #foot(bands: readonly { drawing: BandDrawing }[]): { foot: Foot; table: Table | null } {
    const target = this.#map.map.state !== 'current'
    const table =
      (target ? solutionTable(this.#map, this.#project, this.#lang) : null) ??
      problemTable(this.#project, this.#found, this.#lang) ??
      indicatorTable(this.#project, this.#lang)
    const map = this.#currentMap()
    const current = target && map ? this.#current() : null
    const compare =
      current && this.#found && map
        ? compareTable(this.#project, current, this.#found, [map, this.#map], this.#lang)
        : null
    const drawings = bands.map(({ drawing }) => drawing)
    const bare: Foot = {
      columns: FOOT_COLUMNS[this.#page.name],
      height: 0,
      left: table,
      legend: legendOf(drawings, this.#map, this.#plan, this.#project, this.#found, this.#lang),
      stamps: this.#stamps(),
      compare,
    }
    return { foot: { ...bare, height: this.#footHeight(bare) }, table }
  }

  #footHeight({ columns, left, legend, stamps, compare }: Foot): number {
    const { scale, width, margins } = this.#page
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

  #stamps(): Stamp[] {
    const t = textsOf(this.#lang)
    const { card } = this.#project
    const days = [...this.#project.milestones.values()].map(({ start }) => start).filter((day) => day !== null)
    const year = days.sort()[0]?.slice(0, 4) ?? '20\u00a0\u00a0'
    return [
      { word: t.agreed, post: card.agreedPost, name: card.agreedName, year },
      { word: t.approved, post: card.approverPost, name: card.approverName, year },
    ]
  }
}

/** Columns from which on a map is large. */
const LARGE = 60
