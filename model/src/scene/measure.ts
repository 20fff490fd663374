import { BOLD, REGULAR, UNITS_PER_EM } from './advances.gen.ts'

export type Weight = 'regular' | 'bold'

/** Advances of this many first code points are found by their place; of those above by looking them up. */
const DENSE = 0x2200

interface Table {
  /** NaN where PT Sans has no glyph. */
  readonly dense: Float64Array
  readonly above: ReadonlyMap<number, number>
}

const tables: Record<Weight, Table> = { regular: unpack(REGULAR), bold: unpack(BOLD) }

/** The advance of one code point in ems; NaN when PT Sans has no glyph for it. */
const advance = (code: number, { dense, above }: Table): number =>
  code < DENSE ? dense[code]! : (above.get(code) ?? Number.NaN)

/** `ems` and those of the text, one sign after the other: a line that grows word by word is as wide as one measured whole. */
function added(ems: number, text: string, table: Table): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at++
    const own = advance(code, table)
    ems += Number.isNaN(own) ? 1 : own
  }
  return ems
}

/** Width of one line without kerning and ligatures; screen and paper switch both off, so they agree. An unknown character counts one em. */
export function measure(text: string, size: number, weight: Weight = 'regular'): number {
  return added(0, text, tables[weight]) * size
}

/** Characters that PT Sans cannot draw: a finding before an export. */
export function unknownCharacters(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at++
    if (!Number.isNaN(advance(code, tables.regular))) continue
    const sign = String.fromCodePoint(code)
    if (!/\s/.test(sign) && !found.includes(sign)) found.push(sign)
  }
  return found
}

export interface Wrapped {
  readonly lines: readonly string[]
  /** The text did not fit into the lines allowed: the last one ends with «…». */
  readonly cut: boolean
}

/** Breaks at ordinary spaces and given line ends; a word wider than the line is broken between letters, never hyphenated. */
export function wrap(text: string, width: number, size: number, weight: Weight = 'regular', most = Infinity): Wrapped {
  const table = tables[weight]
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let [line, ems] = ['', 0]
    for (const word of paragraph.split(/[ \t\r]+/)) {
      if (!word) continue
      const longer = added(line ? added(ems, ' ', table) : 0, word, table)
      if (longer * size <= width) {
        line = line ? `${line} ${word}` : word
        ems = longer
        continue
      }
      if (line) lines.push(line)
      const pieces = broken(word, width, size, table)
      lines.push(...pieces.slice(0, -1))
      line = pieces[pieces.length - 1]!
      ems = added(0, line, table)
    }
    if (line) lines.push(line)
  }
  if (lines.length <= most) return { lines, cut: false }
  const kept = lines.slice(0, most)
  kept[most - 1] = shortened(kept[most - 1]!, width, size, table)
  return { lines: kept, cut: true }
}

function broken(word: string, width: number, size: number, table: Table): string[] {
  const pieces: string[] = []
  let [piece, ems] = ['', 0]
  for (const sign of word) {
    const longer = added(ems, sign, table)
    if (piece && longer * size > width) {
      pieces.push(piece)
      piece = sign
      ems = added(0, sign, table)
    } else {
      piece += sign
      ems = longer
    }
  }
  return [...pieces, piece]
}

function shortened(line: string, width: number, size: number, table: Table): string {
  let kept = ''
  let [longest, ems] = ['', 0]
  for (const sign of line) {
    kept += sign
    ems = added(ems, sign, table)
    if (added(ems, '…', table) * size <= width) longest = kept
  }
  return `${longest.trimEnd()}…`
}

function unpack(packed: string): Table {
  const dense = new Float64Array(DENSE).fill(Number.NaN)
  const above = new Map<number, number>()
  for (const run of packed.split(';')) {
    const [start, ...advances] = run.split(' ').map((one) => Number.parseInt(one, 36))
    advances.forEach((units, index) => {
      const code = start! + index
      if (code < DENSE) dense[code] = units / UNITS_PER_EM
      else above.set(code, units / UNITS_PER_EM)
    })
  }
  return { dense, above }
}
