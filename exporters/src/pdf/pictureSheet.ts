/** A drawing on a sheet of its own after a paper; lengths in millimetres. */
export interface PictureSheet {
  readonly svg: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** Lying A4 to A0. */
const PAGES = [
  [297, 210],
  [420, 297],
  [594, 420],
  [841, 594],
  [1189, 841],
] as const
const MARGINS = 24
/** Words of 13 units are 7 points high at this many millimetres a unit. */
const LEGIBLE = 0.19

/** The smallest sheet on which the words of the drawing are read, else the largest. */
export function pictureSheet(svg: string, alt: string): PictureSheet {
  const [, wide, high] = /<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const fits = ([width, height]: readonly [number, number]) =>
    width - MARGINS >= Number(wide) * LEGIBLE && height - MARGINS >= Number(high) * LEGIBLE
  const [width, height] = PAGES.find(fits) ?? PAGES[PAGES.length - 1]!
  return { svg, alt, width, height }
}
