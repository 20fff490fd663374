import { element, type Markup } from './mark.ts'
import { FAMILY } from './text.ts'

interface SheetSize {
  readonly width: number
  readonly height: number
  readonly ground: string
}

/** A picture as a file: `marks` on a ground of this size, in letters that every program sets alike. */
export function sheet({ width, height, ground }: SheetSize, ...marks: readonly Markup[]): string {
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FAMILY,
      style: 'font-kerning: none; font-variant-ligatures: none',
    },
    element('rect', { width, height, fill: ground }),
    ...marks,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}
