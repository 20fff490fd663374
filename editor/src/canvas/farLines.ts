import { type Box, type Locale, type Step, wrap } from '@potok/model'

const WIDTH = 140
const SIZE = 17
const MOST = 3

const known = new WeakMap<Box, readonly string[]>()
const NONE: readonly string[] = []

/** The lines of an operation at the size of the middle distance. */
export function farLinesOf(box: Box, step: Step | undefined, locale: Locale): readonly string[] {
  if (box.look !== 'operation' || !step) return NONE
  const before = known.get(box)
  if (before) return before
  const lines = wrap((locale === 'en' && step.textEn) || step.text, WIDTH, SIZE, 'regular', MOST).lines
  known.set(box, lines)
  return lines
}
