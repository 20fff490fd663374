import type { XlsxSheet } from '@potok/exporters/xlsx'
import type { Id } from '@potok/model'

/** A colour of the design by its token's name. */
type Tone =
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'accent'
  | 'line'
  | 'line3'
  | 'surface2'
  | 'warn'
  | 'danger'
  | 'va'
  | 'nva'
  | 'l-waiting'

export type Mark =
  | { look: 'bar'; x: number; y: number; width: number; height: number; tone: Tone; faint?: boolean; hatched?: boolean }
  | {
      look: 'line'
      from: readonly [number, number]
      to: readonly [number, number]
      tone: Tone
      dashed?: boolean
      wide?: number
    }
  | { look: 'words'; x: number; y: number; words: string; tone: Tone; at?: 'start' | 'middle' | 'end'; bold?: boolean }

/** One thing of a chart that a person may stop at: by pointer, by key, by ear. */
export interface ChartPart {
  readonly key: string
  /** What it says, as a sentence. */
  readonly words: string
  readonly about: readonly Id[]
  readonly marks: readonly Mark[]
}

/** A chart as plain facts: the screen, a file and a reader aloud each make their own of it. */
export interface Chart {
  readonly title: string
  readonly width: number
  readonly height: number
  /** Axes and their words, behind the parts. */
  readonly frame: readonly Mark[]
  readonly parts: readonly ChartPart[]
  /** The same in words and numbers: for whoever sees no picture, and for the file of a spreadsheet. */
  readonly table: ChartTable
}

export type ChartTable = Omit<XlsxSheet, 'name'>
