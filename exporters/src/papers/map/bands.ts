import { textsOf } from '../../texts/texts.ts'
import { layBand } from './band.ts'
import type { BandDrawing } from './drawing.ts'
import { estimator } from './estimate.ts'
import { type BandPlan, cutsOf, fold } from './fold.ts'
import { withFrames } from './frames.ts'
import { runs } from './legend.ts'
import type { Printed } from './printed.ts'
import type { Sizes } from './sizes.ts'

/** The map folded into as many bands as its page is too narrow for. */
export function bandsOf(of: Printed, sizes: Sizes): BandDrawing[] {
  const { plan, page, wording } = of
  if (plan.nodes.length === 0) return []
  const width = page.width - page.margins.left - page.margins.right
  const estimate = estimator(plan, sizes)
  let made: { drawing: BandDrawing; fits: boolean }[] = []
  let least = 1
  for (let tries = 0, room = width - sizes.laneHead - 4; tries < 9; tries++, room *= 0.92) {
    wording.cut.clear()
    const cuts = cutsOf(plan, estimate, room, least)
    const bands = foldedAt(of, cuts)
    made = bands.map((band, at) => drawn(of, band, sizes, width, titleOf(of, band, at, bands.length)))
    if (made.every(({ fits }) => fits) || cuts.length === plan.columns - 1) break
    least = tries > 1 ? cuts.length + 2 : cuts.length + 1
  }
  return made.map(({ drawing }) => drawing)
}

/** The whole map as one band, as wide as its boxes ask for. */
export function unfolded(of: Printed, sizes: Sizes): BandDrawing | null {
  const { plan, wording } = of
  const [band] = plan.nodes.length === 0 ? [] : foldedAt(of, [])
  if (!band) return null
  const guess = sizes.laneHead + estimator(plan, sizes)(0, plan.columns)
  for (let width = guess * 1.15; ; width *= 1.12) {
    wording.cut.clear()
    const { drawing, fits } = drawn(of, band, sizes, width, '')
    if (fits) return drawing
  }
}

/** The bands between some cuts, folded once: sizes and air are tried on them. */
function foldedAt({ plan, lang, folds }: Printed, cuts: readonly number[]): readonly BandPlan[] {
  const t = textsOf(lang).mapSheet
  const name = cuts.join()
  const before = folds.get(name)
  if (before) return before
  const bands = fold(plan, cuts, lang, {
    to: (numbers) => `${numbers.includes(',') ? t.toSteps : t.toStep}${numbers}`,
    from: (numbers) => `${numbers.includes(',') ? t.fromSteps : t.fromStep}${numbers}`,
  })
  folds.set(name, bands)
  return bands
}

function drawn(of: Printed, band: BandPlan, sizes: Sizes, width: number, title: string) {
  const { waits, work } = textsOf(of.lang).mapSheet
  const { plan, wording, problems, improvements, found, map, project } = of
  const passed = found?.longest.passed ?? []
  const words = { waits, work }
  const laid = layBand(band, { plan, sizes, width, wording, problems, improvements, passed, words, title })
  return withFrames(laid, { map, project, sizes })
}

function titleOf({ lang }: Printed, { nodes }: BandPlan, at: number, count: number): string {
  const t = textsOf(lang).mapSheet
  if (count === 1) return ''
  const numbers = nodes.flatMap(({ node, shape }) =>
    shape === 'step' && node?.number ? [node.number.slice(0, 8)] : [],
  )
  numbers.sort((a, b) => Number(a) - Number(b))
  const steps = numbers.length === 0 ? '' : `${numbers.length === 1 ? t.step : t.steps}${runs(numbers)}`
  return [`${t.band}${at + 1}${t.bandOf}${count}`, steps].filter(Boolean).join(' · ')
}
