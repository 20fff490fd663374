import type { Box } from '@potok/model'
import { element, type Markup, words } from './mark.ts'

type TextLine = Box['lines'][number]

export const FAMILY = "'PT Sans', PTSans, 'Noto Sans', Arial, sans-serif"

export interface Written {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  readonly anchor?: TextLine['anchor']
}

/** One line as one element: no program that opens the file wraps it anew. */
export function written(text: string, { x, y, size, colour, bold, anchor = 'start' }: Written): Markup {
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': bold ? 700 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill: colour,
      'xml:space': 'preserve',
    },
    words(text),
  )
}

export const line = (one: TextLine, dx: number, dy: number, colour: string): Markup =>
  written(one.text, {
    x: one.x + dx,
    y: one.y + dy,
    size: one.size,
    colour,
    bold: one.weight === 'bold',
    anchor: one.anchor,
  })
