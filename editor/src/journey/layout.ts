import { type Id, type JourneyRow, wrap } from '@potok/model'
import { type Entry, entriesAt, feelingWords, type Reading, systemsAt } from './entries.ts'

/** Units at 100 %. */
export const HEAD_WIDTH = 156
export const COLUMN_WIDTH = 148
export const STAGE_HEIGHT = 40
export const CURVE_HEIGHT = 150
const LINE = 16
const TEXT = 13
const [AIR_X, AIR_Y, BETWEEN] = [9, 8, 4]
const LEAST_HEIGHT = 44
const STAR = 27
const CHIP = 30
const CHANNEL = 20
const RULE_HEIGHT = 22

export interface LaidCell {
  readonly step: Id
  readonly at: number
  readonly span: number
  readonly entries: readonly Entry[]
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
export function laidOut(reading: Reading, view: 'journey' | 'blueprint'): Laid {
  const { grid, say } = reading
  let y = STAGE_HEIGHT
  const rows: LaidRow[] = []
  const put = (row: Omit<LaidRow, 'y'>) => {
    rows.push({ ...row, y })
    y += row.height
  }
  const named = (row: JourneyRow) => row.name || say(`journey.rows.${row.sort}`)
  const lay = (row: JourneyRow) => {
    const cells = cellsOf(reading, row)
    const height = row.sort === 'emotions' ? CURVE_HEIGHT : Math.max(LEAST_HEIGHT, ...cells.map(heightOf))
    put({ id: row.id, sort: row.sort, name: named(row), height, cells })
  }
  if (view === 'journey') for (const row of grid.rows) row.hidden || lay(row)
  else
    for (const part of BLUEPRINT) {
      if (part === 'systems') {
        const cells = grid.steps.map((step, at) => ({ step: step.id, at, span: 1, entries: systemsAt(reading, step) }))
        const height = Math.max(LEAST_HEIGHT, ...cells.map(heightOf))
        put({ id: part, sort: part, name: say('journey.systems'), height, cells })
      } else if (part === 'interaction' || part === 'visibility' || part === 'internal')
        put({ id: part, sort: 'rule', name: say(`journey.lines.${part}`), height: RULE_HEIGHT, cells: [] })
      else for (const row of grid.rows) row.sort === part && lay(row)
    }
  let at = 0
  const stages = grid.stages.map(({ stage, steps }, number) => {
    const laid = {
      id: stage.id,
      name: stage.name || say('journey.stageNumber', { number: number + 1 }),
      at,
      span: steps.length,
    }
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
function cellsOf(reading: Reading, row: JourneyRow): LaidCell[] {
  const { grid } = reading
  const laid: LaidCell[] = []
  let covered = 0
  grid.steps.forEach((step, at) => {
    const entries = entriesAt(reading, row, step)
    const span = Math.max(1, ...grid.cells(row.id, step.id).map((cell) => grid.span(cell)))
    if (at < covered && entries.length === 0) return
    const before = laid.at(-1)
    // What stands under a span cuts it short: no words lie over others.
    if (before && before.at + before.span > at) laid[laid.length - 1] = { ...before, span: at - before.at }
    const label = row.sort === 'emotions' ? { label: feltAt(reading, step.id) } : {}
    laid.push({ step: step.id, at, span, entries, ...label })
    covered = at + span
  })
  return laid
}

const feltAt = ({ grid, say }: Reading, step: Id): string =>
  grid.personas
    .map(({ id, name }) => `${name}: ${feelingWords(grid.feeling(step, id)) || say('journey.emotions.unsaid')}`)
    .join('; ')

const wrapped = new Map<string, readonly string[]>()
const MOST_WRAPPED = 5000

export function linesOf(entry: Entry, span: number): readonly string[] {
  const marks = (entry.star === undefined ? 0 : STAR) + (entry.loss ? CHIP : 0) + (entry.channel ? CHANNEL : 0)
  const width = span * COLUMN_WIDTH - 2 * AIR_X - marks
  const weight = entry.tone === 'strong' ? 'bold' : 'regular'
  const key = `${width} ${weight} ${entry.words}`
  const lines = wrapped.get(key) ?? wrap(entry.words, width, TEXT, weight).lines
  if (wrapped.size > MOST_WRAPPED) wrapped.clear()
  wrapped.set(key, lines)
  return lines
}

const heightOf = ({ entries, span }: LaidCell): number =>
  2 * AIR_Y +
  entries.reduce((total, entry) => total + Math.max(1, linesOf(entry, span).length) * LINE, 0) +
  Math.max(0, entries.length - 1) * BETWEEN

/** The cell of a row at a step: its own, or the one that spans it. */
export const cellAt = (row: LaidRow, at: number): LaidCell | undefined =>
  row.cells.find((cell) => cell.at <= at && at < cell.at + cell.span)
