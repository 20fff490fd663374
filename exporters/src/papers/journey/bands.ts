import { calledIn, type Id, type JourneyGrid, type JourneyStep } from '@potok/model'
import type { Lang } from '../../texts/texts.ts'

/** So many steps are read on a lying A4. */
const WIDEST = 6

/** Neighbouring steps of a journey that stand in one table. */
export interface JourneyBand {
  /** How many steps stand before it. */
  readonly first: number
  readonly steps: readonly JourneyStep[]
  readonly stages: readonly { readonly name: string; readonly span: number }[]
  /** What a row has in this band: an entry that spans steps takes their columns, up to the next one that has entries. */
  crossings(row: Id): readonly { readonly step: JourneyStep; readonly span: number }[]
}

export function bandsOf(grid: JourneyGrid, lang: Lang): JourneyBand[] {
  const count = Math.ceil(grid.steps.length / WIDEST)
  // Bands of about one length: a last one of a single step would look torn off.
  const size = Math.ceil(grid.steps.length / Math.max(1, count))
  return Array.from({ length: count }, (_, at) =>
    bandOf(grid, lang, at * size, grid.steps.slice(at * size, (at + 1) * size)),
  )
}

function bandOf(grid: JourneyGrid, lang: Lang, first: number, steps: readonly JourneyStep[]): JourneyBand {
  const stages = grid.stages.flatMap(({ stage, steps: all }) => {
    const span = all.filter((one) => steps.includes(one)).length
    return span > 0 ? [{ name: calledIn(stage, lang), span }] : []
  })
  return {
    first,
    steps,
    stages,
    crossings(row) {
      const found: { step: JourneyStep; span: number }[] = []
      for (let at = 0; at < steps.length; at += found.at(-1)!.span) {
        const step = steps[at]!
        const wanted = Math.max(1, ...grid.cells(row, step.id).map((cell) => grid.span(cell)))
        const next = steps.findIndex(({ id }, other) => other > at && grid.cells(row, id).length > 0)
        found.push({ step, span: Math.min(wanted, (next === -1 ? steps.length : next) - at) })
      }
      return found
    },
  }
}
