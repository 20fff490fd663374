import { BOLD, REGULAR, UNITS_PER_EM } from './advances.gen.ts'

export type Weight = 'regular' | 'bold'

const tables: Record<Weight, ReadonlyMap<number, number>> = { regular: unpack(REGULAR), bold: unpack(BOLD) }

/** The advance of one code point in ems, or null when PT Sans has no glyph for it. */
function advance(code: number, weight: Weight): number | null {
  return tables[weight].get(code) ?? null
}

/** Width of one line without kerning and ligatures; screen and paper switch both off, so they agree. An unknown character counts one em. */
export function measure(text: string, size: number, weight: Weight = 'regular'): number {
  let ems = 0
  for (const sign of text) ems += advance(sign.codePointAt(0)!, weight) ?? 1
  return ems * size
}

/** Characters that PT Sans cannot draw: a finding before an export. */
export function unknownCharacters(text: string): string[] {
  const found = new Set<string>()
  for (const sign of text) {
    if (!/\s/.test(sign) && advance(sign.codePointAt(0)!, 'regular') === null) found.add(sign)
  }
  return [...found]
}

export interface Wrapped {
  readonly lines: readonly string[]
  /** The text did not fit into the lines allowed: the last one ends with «…». */
  readonly cut: boolean
}

/** Breaks at ordinary spaces and given line ends; a word wider than the line is broken between letters, never hyphenated. */
export function wrap(text: string, width: number, size: number, weight: Weight = 'regular', most = Infinity): Wrapped {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(/[ \t\r]+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word
      if (measure(longer, size, weight) <= width) {
        line = longer
        continue
      }
      if (line) lines.push(line)
      const pieces = broken(word, width, size, weight)
      lines.push(...pieces.slice(0, -1))
      line = pieces[pieces.length - 1]!
    }
    if (line) lines.push(line)
  }
  if (lines.length <= most) return { lines, cut: false }
  const kept = lines.slice(0, most)
  kept[most - 1] = shortened(kept[most - 1]!, width, size, weight)
  return { lines: kept, cut: true }
}

function broken(word: string, width: number, size: number, weight: Weight): string[] {
  const pieces = ['']
  for (const sign of word) {
    const longer = pieces[pieces.length - 1]! + sign
    if (longer !== sign && measure(longer, size, weight) > width) pieces.push(sign)
    else pieces[pieces.length - 1] = longer
  }
  return pieces
}

function shortened(line: string, width: number, size: number, weight: Weight): string {
  const signs = [...line]
  while (signs.length > 0 && measure(`${signs.join('')}…`, size, weight) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

function unpack(packed: string): ReadonlyMap<number, number> {
  const table = new Map<number, number>()
  for (const run of packed.split(';')) {
    const [start, ...advances] = run.split(' ').map((one) => Number.parseInt(one, 36))
    advances.forEach((units, index) => {
      table.set(start! + index, units / UNITS_PER_EM)
    })
  }
  return table
}
