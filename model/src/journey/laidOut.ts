import type { Id } from '../ids.ts'
import type { JourneyRow } from '../records/journeyRow.ts'
import type { JourneyStage } from '../records/journeyStage.ts'
import type { JourneyStep } from '../records/journeyStep.ts'
import type { LossCode } from '../records/step.ts'
import type { TouchChannel } from '../records/touchpoint.ts'
import { measure, wrap } from '../scene/measure.ts'
import type { JourneyGrid } from './grid.ts'

/** Units at 100 %. */
export const HEAD_WIDTH = 156
export const COLUMN_WIDTH = 148
export const STAGE_HEIGHT = 40
export const CURVE_HEIGHT = 150
/** How words stand in a cell. */
export const CELL = { line: 16, text: 13, airX: 9, airY: 8, between: 4 } as const
const { line: LINE, text: TEXT, airX: AIR_X, airY: AIR_Y, between: BETWEEN } = CELL
const LEAST_HEIGHT = 44
const PICTURE_HEIGHT = 74
/** What the marks before an entry take of its first line, and how high they are where its words stand under them. */
export const MARKS = { star: 27, loss: 30, channel: 20, line: 26 } as const
const RULE_HEIGHT = 22

/** One line or more that stands in a cell. */
export interface JourneyEntry {
  readonly key: string
  /** The record it is; null: computed. */
  readonly cell: Id | null
  readonly words: string
  readonly tone: 'plain' | 'quiet' | 'strong' | 'idea' | 'late'
  readonly star: number | null | undefined
  readonly loss: LossCode | null
  readonly channel: TouchChannel | null
  /** Shown small over its words. */
  readonly picture?: Id | null
}

/** The lines of a service blueprint. */
export type BlueprintLine = 'interaction' | 'visibility' | 'internal'

/** What a journey says in one language: screen and paper each bring their own. */
export interface JourneyWords {
  row(row: JourneyRow): string
  stage(stage: JourneyStage, number: number): string
  entries(row: JourneyRow, step: JourneyStep): readonly JourneyEntry[]
  /** What is felt at a step, for those who do not see the curves. */
  feelings(step: Id): string
  /** Of the blueprint alone. */
  readonly blueprint?: {
    readonly systems: string
    line(line: BlueprintLine): string
    systemsAt(step: JourneyStep): readonly JourneyEntry[]
  }
}

export interface LaidCell {
  readonly step: Id
  readonly at: number
  readonly span: number
  readonly entries: readonly JourneyEntry[]
  /** Feelings are drawn over the cell: only its label says them. */
  readonly label?: string
}

export interface LaidRow {
  readonly id: Id
  readonly sort: JourneyRow['sort'] | 'systems' | 'rule'
  readonly name: string
  readonly y: number
  readonly height: number
  /** Those of the steps where something stands or may be written; one that spans hides those under it. */
  readonly cells: readonly LaidCell[]
}

export interface Laid {
  readonly stages: readonly { readonly id: Id; readonly name: string; readonly at: number; readonly span: number }[]
  readonly steps: readonly Id[]
  readonly rows: readonly LaidRow[]
  readonly width: number
  readonly height: number
}

const BLUEPRINT = ['actions', 'interaction', 'touchpoints', 'visibility', 'backstage', 'internal', 'systems'] as const

/** Where everything of a journey stands, in units at 100 %; heights follow the words by the table of advances. */
export function laidJourney(grid: JourneyGrid, words: JourneyWords, view: 'journey' | 'blueprint' = 'journey'): Laid {
  let y = STAGE_HEIGHT
  const rows: LaidRow[] = []
  const put = (row: Omit<LaidRow, 'y'>) => {
    rows.push({ ...row, y })
    y += row.height
  }
  const lay = (row: JourneyRow) => {
    const cells = cellsOf(grid, words, row)
    const height = row.sort === 'emotions' ? CURVE_HEIGHT : Math.max(LEAST_HEIGHT, ...cells.map(heightOf))
    put({ id: row.id, sort: row.sort, name: words.row(row), height, cells })
  }
  const { blueprint } = words
  if (view === 'journey' || !blueprint) for (const row of grid.rows) row.hidden || lay(row)
  else
    for (const part of BLUEPRINT) {
      if (part === 'systems') {
        const cells = grid.steps.map((step, at) => ({
          step: step.id,
          at,
          span: 1,
          entries: blueprint.systemsAt(step),
        }))
        const height = Math.max(LEAST_HEIGHT, ...cells.map(heightOf))
        put({ id: part, sort: part, name: blueprint.systems, height, cells })
      } else if (part === 'interaction' || part === 'visibility' || part === 'internal')
        put({ id: part, sort: 'rule', name: blueprint.line(part), height: RULE_HEIGHT, cells: [] })
      else for (const row of grid.rows) row.sort === part && lay(row)
    }
  let at = 0
  const stages = grid.stages.map(({ stage, steps }, number) => {
    const laid = { id: stage.id, name: words.stage(stage, number + 1), at, span: steps.length }
    at += steps.length
    return laid
  })
  return {
    stages,
    steps: grid.steps.map(({ id }) => id),
    rows,
    width: HEAD_WIDTH + grid.steps.length * COLUMN_WIDTH,
    height: y,
  }
}

/** A cell of its own where something stands or nothing spans; the rest is under the one that spans it. */
function cellsOf(grid: JourneyGrid, words: JourneyWords, row: JourneyRow): LaidCell[] {
  const laid: LaidCell[] = []
  let covered = 0
  grid.steps.forEach((step, at) => {
    const entries = words.entries(row, step)
    const span = Math.max(1, ...grid.cells(row.id, step.id).map((cell) => grid.span(cell)))
    if (at < covered && entries.length === 0) return
    const before = laid.at(-1)
    // What stands under a span cuts it short: no words lie over others.
    if (before && before.at + before.span > at) laid[laid.length - 1] = { ...before, span: at - before.at }
    const label = row.sort === 'emotions' ? { label: words.feelings(step.id) } : {}
    laid.push({ step: step.id, at, span, entries, ...label })
    covered = at + span
  })
  return laid
}

const marksOf = ({ star, loss, channel }: JourneyEntry): number =>
  (star === undefined ? 0 : MARKS.star) + (loss ? MARKS.loss : 0) + (channel ? MARKS.channel : 0)

const wrapped = new Map<string, readonly string[]>()
const MOST_WRAPPED = 5000

/** An entry in lines, as wide as its cell leaves beside its marks. */
export function entryLinesOf(entry: JourneyEntry, span: number): readonly string[] {
  const whole = span * COLUMN_WIDTH - 2 * AIR_X
  const width = wordsStandUnder(entry, span) ? whole : whole - marksOf(entry)
  const key = `${width} ${weightOf(entry)} ${entry.words}`
  const lines = wrapped.get(key) ?? wrap(entry.words, width, TEXT, weightOf(entry)).lines
  if (wrapped.size > MOST_WRAPPED) wrapped.clear()
  wrapped.set(key, lines)
  return lines
}

/** Where the marks leave too little room for a word, the words stand under them: no word is broken for a mark. */
export function wordsStandUnder(entry: JourneyEntry, span: number): boolean {
  const marks = marksOf(entry)
  const width = span * COLUMN_WIDTH - 2 * AIR_X - marks
  return marks > 0 && entry.words.split(/\s+/u).some((word) => measure(word, TEXT, weightOf(entry)) > width)
}

const weightOf = ({ tone }: JourneyEntry) => (tone === 'strong' ? 'bold' : 'regular')

export const entryHeight = (entry: JourneyEntry, span: number): number =>
  (entry.picture ? PICTURE_HEIGHT + BETWEEN : 0) +
  (entry.picture && entry.words === '' ? 0 : Math.max(1, entryLinesOf(entry, span).length) * LINE) +
  (wordsStandUnder(entry, span) ? MARKS.line : 0)

const heightOf = ({ entries, span }: LaidCell): number =>
  2 * AIR_Y +
  entries.reduce((total, entry) => total + entryHeight(entry, span), 0) +
  Math.max(0, entries.length - 1) * BETWEEN

/** The cell of a row at a step: its own, or the one that spans it. */
export const cellAt = (row: LaidRow, at: number): LaidCell | undefined =>
  row.cells.find((cell) => cell.at <= at && at < cell.at + cell.span)
