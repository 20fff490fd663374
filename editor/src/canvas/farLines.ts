import { type Box, type Locale, type Step, wrap } from '@potok/model'

const WIDTH = 140
const SIZE = 17
const MOST = 3

const known = new WeakMap<Box, readonly string[]>()
const NONE: readonly string[] = []

/** The lines of an operation at the size of the middle distance; in a chain with its participant first. */
export function farLinesOf(box: Box, step: Step | undefined, locale: Locale): readonly string[] {
  if (box.look !== 'operation' || !step) return NONE
  const before = known.get(box)
  if (before) return before
  const text = (locale === 'en' && step.textEn) || step.text
  const [first] = box.lines
  const who = first?.weight === 'bold' ? wrap(first.text, WIDTH, SIZE, 'regular', 1).lines : []
  const lines = [...who, ...wrap(text, WIDTH, SIZE, 'regular', MOST - who.length).lines]
  known.set(box, lines)
  return lines
}
