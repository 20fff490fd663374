import type { BandDrawing, Rect } from './drawing.ts'
import type { Page, Sizes } from './sizes.ts'

/** A map on paper in plain words: what the PDF writes. Millimetres and points. */
export interface MapSheet {
  readonly lang: 'ru' | 'en'
  readonly title: string
  /** The word framed at the top right of every sheet: nobody has approved the map. A seal says otherwise. */
  readonly draft: string
  readonly page: Page
  readonly sizes: Sizes
  readonly header: Header
  readonly bands: readonly BandDrawing[]
  readonly sheets: readonly Sheet[]
  readonly foot: Foot
  /** The map on sheets to be glued, after the sheets above; null where it is folded. */
  readonly tiling: Tiling | null
  /** Tables that follow the map on pages of their own. */
  readonly after: readonly Table[]
  /** Smallest text on the map, points. */
  readonly smallest: number
  /** «Формат A3, наименьший кегль 7 пт», and what stands around the number of the sheet. */
  readonly code: {
    readonly document: string
    readonly format: string
    readonly sheet: string
    readonly of: string
    /** What the square code says, and the words for it. */
    readonly payload: string
    readonly alt: string
  }
}

export interface Header {
  readonly kind: string
  readonly title: string
  readonly titleSize: number
  readonly height: number
  /** Columns of label and value. */
  readonly facts: readonly (readonly { readonly label: string; readonly value: string }[])[]
  readonly box: {
    readonly label: string
    readonly was: string
    readonly note: string
    readonly figure: string
    readonly expected: string
    readonly most: string
  }
}

/** Parts of bands with their place on the sheet, from its upper left corner. */
export interface Sheet {
  readonly pieces: readonly Piece[]
  /** Where the foot begins; null on the other sheets. */
  readonly footY: number | null
}

export interface Piece {
  readonly band: number
  readonly from: number
  readonly to: number
  readonly x: number
  readonly y: number
  readonly alt: string
}

/** One band cut into columns of sheets that are glued together; the rows of two columns may begin at different heights. */
export interface Tiling {
  readonly rows: number
  readonly columns: number
  readonly tiles: readonly Tile[]
  /** Where the overview stands on the first sheet, and what is written beside it. */
  readonly overview: Rect
  readonly told: string
  readonly how: string
}

export interface Tile {
  /** From nought. */
  readonly row: number
  readonly column: number
  /** The part of the band that is seen here once the sheets are glued. */
  readonly own: Rect
  /** What is printed: the part, and how far it goes on under the next sheets. */
  readonly window: Rect
  /** Where the window stands on the sheet. */
  readonly x: number
  readonly y: number
  readonly band: BandDrawing
  readonly heads: BandDrawing
  readonly name: string
  readonly alt: string
}

export interface Foot {
  readonly columns: readonly [number, number, number]
  readonly height: number
  readonly left: Table | null
  readonly legend: Legend
  readonly stamps: readonly Stamp[]
  readonly compare: Table | null
}

export interface Legend {
  readonly title: string
  readonly signs: readonly { readonly sign: LegendSign; readonly words: string }[]
  readonly reading: readonly string[]
}

export const LEGEND_SIGNS = [
  'start',
  'alternative',
  'VA',
  'NNVA',
  'NVA',
  'plain',
  'decision',
  'bar',
  'ring',
  'wait',
  'transfer',
  'return',
  'document',
  'system',
  'subprocess',
  'star',
  'cloud',
  'connector',
  'ladder',
] as const
export type LegendSign = (typeof LEGEND_SIGNS)[number]

export interface Stamp {
  readonly word: string
  readonly post: string
  readonly name: string
  readonly year: string
}

/** Width null: the rest, shared. */
export interface Table {
  readonly title: string
  readonly columns: readonly { readonly head: string; readonly width: number | null; readonly right: boolean }[]
  readonly rows: readonly (readonly Cell[])[]
  readonly note: string
}

export interface Cell {
  readonly text: string
  readonly tone: 'plain' | 'bold' | 'note'
  readonly marks: readonly { readonly mark: 'star' | 'cloud'; readonly text: string }[]
}
