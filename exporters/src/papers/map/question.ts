import { type Rect, widthOf } from './drawing.ts'
import { lines } from './faces.ts'
import type { Block, Candidate } from './labels.ts'
import type { Sizes } from './sizes.ts'

export interface QuestionInput {
  readonly text: string
  readonly box: Rect
  readonly lane: { readonly y: number; readonly height: number }
  /** How far the steps of its row reach from their middle. */
  readonly reach: number
  /** The tips where no flow leaves or enters. */
  readonly free: { readonly top: boolean; readonly bottom: boolean }
}

/** Best place of a decision's question: inside its lane if it can be, near the diamond, in few lines. */
export function placeQuestion(
  input: QuestionInput,
  sizes: Sizes,
  isFree: (rect: Rect, room: number) => boolean,
  keep: () => void,
): { block: Block; spot: Candidate | null } {
  const by = sizes.labelSize / 7
  let best: { block: Block; spot: Candidate; price: number } | null = null
  let last: Block | null = null
  for (const [order, width] of WIDTHS.entries()) {
    let cut = false
    const found = lines(input.text, width * by, sizes.labelSize, width < 26 ? 3 : 4, () => {
      cut = true
    })
    const widest = order === WIDTHS.length - 1
    if (cut && !widest) continue
    if (cut) keep()
    const block: Block = {
      parts: found.map((text) => ({ sign: null, text, bold: false })),
      width: Math.max(...found.map((text) => widthOf(text, sizes.labelSize))),
      height: found.length * sizes.line,
      stars: [],
    }
    last = block
    placesFor(input, block).forEach((spot, at) => {
      if (!isFree(spot, 0.25)) return
      const { y, height } = input.lane
      const outside = Math.max(0, y - spot.y) + Math.max(0, spot.y + spot.height - y - height)
      const price = outside * 0.5 + order * 0.5 + at * 0.45 + found.length * 0.1
      if (!best || price < best.price) best = { block, spot, price }
    })
  }
  return best ?? { block: last!, spot: null }
}

const WIDTHS = [15, 18, 22, 26, 34]

function placesFor({ box, reach, free }: QuestionInput, { width, height }: Block): Candidate[] {
  const [axis, middle] = [box.x + box.width / 2, box.y + box.height / 2]
  const places: Candidate[] = []
  const put = (x: number, y: number, align: Candidate['align']) => places.push({ x, y, width, height, align })
  const under = box.y + box.height + 0.4
  const over = box.y - 0.4 - height
  if (free.bottom) put(axis - width / 2, under, 'middle')
  if (free.top) put(axis - width / 2, over, 'middle')
  put(axis + 1, over, 'left')
  put(axis + 1, under, 'left')
  if (free.bottom) put(axis - width / 2, middle + reach + 0.5, 'middle')
  if (free.top) put(axis - width / 2, middle - reach - 0.5 - height, 'middle')
  put(axis - 1 - width, under, 'left')
  put(axis - 1 - width, over, 'left')
  for (const shift of [1, 3, 5, 8]) {
    put(axis + 1, middle + reach + shift, 'left')
    put(axis + 1, middle - reach - shift - height, 'left')
    put(axis - 1 - width, middle + reach + shift, 'left')
  }
  return places
}
