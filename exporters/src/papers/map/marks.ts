import { type BoxDrawing, type CloudDrawing, MM, type Rect, type StarDrawing, widthOf } from './drawing.ts'
import type { Sizes } from './sizes.ts'

export const square = ({ x, y, size }: StarDrawing): Rect => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
})

/** Stars on the upper right corner of a box, further ones to the left and then in rows above. */
export function starsOn(box: BoxDrawing, numbers: readonly string[], { star }: Sizes): StarDrawing[] {
  const aRow = Math.max(1, Math.floor(box.width / star))
  // Those beside the corner would cover the first line of the text.
  const raised = numbers.length > 1 ? star * 0.28 : 0
  return numbers.map((number, at) => ({
    number,
    on: box.id,
    x: box.x + box.width - (at % aRow) * star,
    y: box.y - raised - Math.floor(at / aRow) * star,
    size: star,
  }))
}

/** The first on the upper left edge of the diamond, further ones where there is room. */
export function starsOnDecision(
  box: BoxDrawing,
  numbers: readonly string[],
  { star, decision }: Sizes,
  isFree: (rect: Rect, room: number) => boolean,
  take: (rect: Rect) => void,
): StarDrawing[] {
  return numbers.map((number, at) => {
    const place = ([dx, dy]: readonly [number, number]): StarDrawing => ({
      number,
      on: box.id,
      x: box.x + box.width / 2 + dx,
      y: box.y + box.height / 2 + dy,
      size: star,
    })
    const spots: [number, number][] = []
    for (let off = 0; off < 12; off++)
      for (const side of [-1, 1])
        for (const up of [-1, 1])
          spots.push([side * (decision * 0.33 + off * star * 0.5), up * (decision * 0.33 + (off % 4) * star * 0.4)])
    const first = place(spots[0]!)
    const found = at === 0 ? first : (spots.map(place).find((one) => isFree(square(one), 0)) ?? first)
    take(square(found))
    return found
  })
}

/** Clouds on the upper edge of a box, left of its stars. */
export function cloudsOn(box: BoxDrawing, texts: readonly string[], stars: number, sizes: Sizes): CloudDrawing[] {
  const { cloud, labelSize, star } = sizes
  let right = box.x + box.width - 0.6 - Math.min(3, stars) * star
  return texts.map((text) => {
    const width = Math.max(cloud * 1.9, widthOf(text, labelSize, true) + cloud * 0.9)
    right -= width
    const y = box.y - cloud * 0.8
    return {
      x: right,
      y,
      width,
      height: cloud,
      text: {
        text,
        x: right + width / 2,
        y: y + cloud * 0.6 + labelSize * MM * 0.34,
        size: labelSize,
        bold: true,
        anchor: 'middle',
        colour: 'green',
      },
    }
  })
}
