import type { Letterhead } from '../../letterhead/letterhead.ts'
import { marginsOn } from '../../letterhead/margins.ts'
import { MM } from './drawing.ts'

export type PageName = 'A4' | 'A3' | 'A2' | 'A1' | 'A0'

/** A landscape sheet in millimetres and the text sizes worth trying on it, the largest first, none under the floor. */
export interface Page {
  readonly name: PageName
  readonly width: number
  readonly height: number
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  /** How much larger than on A3 the header and foot are. */
  readonly scale: number
  readonly textSizes: readonly number[]
}

const page = (
  name: PageName,
  width: number,
  height: number,
  right: number,
  scale: number,
  textSizes: readonly number[],
): Page => ({
  name,
  width,
  height,
  margins: { left: 20, right, top: 12 * scale, bottom: 11 * scale },
  scale,
  textSizes,
})

const PAGES: Readonly<Record<PageName, Page>> = {
  A4: page('A4', 297, 210, 10, 0.8, [8, 7.5, 7]),
  A3: page('A3', 420, 297, 10, 1, [8, 7.5, 7]),
  A2: page('A2', 594, 420, 20, 1.2, [10, 9, 8]),
  A1: page('A1', 841, 594, 20, 1.4, [12, 11, 10, 9.5]),
  A0: page('A0', 1189, 841, 20, 1.7, [14, 12.5, 11]),
}

/** The sheet with the margins of the organisation. */
export const pageOn = (name: PageName, letterhead?: Letterhead): Page =>
  letterhead ? { ...PAGES[name], margins: marginsOn(PAGES[name].margins, letterhead) } : PAGES[name]

/** Widths of the columns of the foot; the first takes the rest. */
export const FOOT_COLUMNS: Readonly<Record<PageName, readonly [number, number, number]>> = {
  A4: [0, 66, 58],
  A3: [0, 72, 122],
  A2: [0, 95, 150],
  A1: [0, 130, 200],
  A0: [0, 160, 240],
}

export const PAGE_NAMES = ['A4', 'A3', 'A2', 'A1', 'A0'] as const satisfies readonly PageName[]

/** Points of the smallest text of a map that is glued of sheets: for the hand, the table and the wall. */
export const TILE_SIZES = [7, 9, 12] as const
export type TileSize = (typeof TILE_SIZES)[number]
/** A sheet that is cut and glued is printed on an office printer. */
export const isTilePage = (page: PageName): boolean => page === 'A4' || page === 'A3'

/** Every measure of a band that follows from the size of its smallest text, in millimetres; `…Size` in points. */
export interface Sizes {
  readonly labelSize: number
  readonly stepSize: number
  readonly laneSize: number
  readonly line: number
  readonly stepLine: number
  readonly laneLine: number
  readonly laneHead: number
  readonly leastWidth: number
  readonly mostWidth: number
  readonly leastHeight: number
  readonly foot: number
  readonly strip: number
  readonly pad: number
  readonly pill: number
  readonly decision: number
  readonly bar: number
  readonly ring: number
  readonly connector: number
  readonly star: number
  readonly cloud: number
  readonly gap: number
  readonly turn: number
  readonly arrow: number
  readonly track: number
  readonly air: number
  readonly ladder: number
  /** Documents and systems stand under their step. */
  readonly captions: boolean
}

export function sizesFor(label: number, large: boolean): Sizes {
  const by = label / 7
  const stepSize = label < 7.25 ? 7.25 : label * 1.11
  const laneSize = large ? label * 1.15 : stepSize * 0.97
  const line = label * MM * 1.14
  return {
    labelSize: label,
    stepSize,
    laneSize: Math.max(label, laneSize),
    line,
    stepLine: stepSize * MM * 1.12,
    laneLine: Math.max(label, laneSize) * MM * 1.14,
    laneHead: large ? 29.5 * by : 24,
    leastWidth: 22 * by,
    mostWidth: 33 * by,
    leastHeight: 11.6 * by,
    foot: line + 0.45 * by,
    strip: large ? 2.2 : 1.5,
    pad: 1.1 * by,
    pill: 20 * by,
    decision: 8.6 * by ** 1.3,
    bar: 1.7 * by,
    ring: 3.7 * by,
    connector: 8.6 * by,
    star: 5 * by,
    cloud: 4.9 * by,
    gap: 6 * by,
    turn: 3 * by,
    arrow: 1.7 * by,
    track: 2.2 * by,
    air: 0.8 * by,
    ladder: 2.8 * by,
    captions: large,
  }
}
