import type { LossCode, Value } from '@potok/model'
import { element, type Markup } from './mark.ts'
import type { Palette } from './palette.ts'

const LOSS_DRAWINGS: Readonly<Record<LossCode, { size: number; path: string; dots?: true }>> = {
  waiting: { size: 6, path: 'M1.5 1.5h0M4.5 4.5h0', dots: true },
  defects: { size: 6, path: 'M0 0L6 6M6 0L0 6' },
  transport: { size: 6, path: 'M-1 1L1 -1M0 6L6 0M5 7L7 5' },
  processing: { size: 5, path: 'M0 2.5H5' },
  motion: { size: 6, path: 'M-1 5L1 7M0 0L6 6M5 -1L7 1' },
  overproduction: { size: 6, path: 'M0 3H6M3 0V6' },
  inventory: { size: 5, path: 'M2.5 0V5' },
  talent: { size: 8, path: 'M6 4a2 2 0 1 1-4 0a2 2 0 1 1 4 0' },
}

const VALUE_DRAWINGS: Readonly<Record<Value, { size: number; path: string } | null>> = {
  VA: null,
  NNVA: { size: 5, path: 'M0 2.5H5' },
  NVA: { size: 7, path: 'M-1 1L1 -1M0 7L7 0M6 8L8 6' },
}

export const lossPattern = (loss: LossCode) => `loss-${loss}`
export const valuePattern = (value: Value) => `value-${value}`

/** Only the patterns that the map uses. */
export function patterns(palette: Palette, values: ReadonlySet<Value>, losses: ReadonlySet<LossCode>): Markup[] {
  const drawn: Markup[] = []
  for (const value of values) {
    const drawing = VALUE_DRAWINGS[value]
    if (drawing) drawn.push(tile(valuePattern(value), drawing, palette.value[value], 0.35))
  }
  for (const loss of losses) drawn.push(tile(lossPattern(loss), LOSS_DRAWINGS[loss], palette.loss[loss], 0.4))
  return drawn
}

function tile(
  id: string,
  drawing: { size: number; path: string; dots?: true },
  colour: string,
  opacity: number,
): Markup {
  const { size, path, dots } = drawing
  return element(
    'pattern',
    { id, width: size, height: size, patternUnits: 'userSpaceOnUse' },
    element('path', {
      d: path,
      fill: 'none',
      stroke: colour,
      'stroke-width': dots ? 1.8 : 1,
      'stroke-linecap': dots ? 'round' : undefined,
      'stroke-opacity': opacity,
    }),
  )
}
