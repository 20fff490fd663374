import type { Block, Cell, Fact, Row, Tone } from './description.ts'

export const cell = (text: string, tone: Tone = 'plain', span = 1): Cell => ({
  span,
  lines: text === '' ? [] : [{ text, tone }],
  bar: null,
})

export const row = (cells: readonly Cell[], tinted = false): Row => ({ cells, tinted, height: null })

/** A row of a sheet that people fill in by hand. */
export const emptyRow = (columns: number, height: number): Row => ({
  cells: Array.from({ length: columns }, () => cell('')),
  tinted: false,
  height,
})

/** One entry a line, as the lists of the card are kept. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** An empty field keeps its line and says so: people look for it. */
export function fact(label: string, text: string, absent: string, tone: Tone = 'plain'): Fact {
  const lines = linesOf(text)
  return lines.length > 0 ? { label, lines, tone } : { label, lines: [absent], tone: 'missing' }
}

export const paragraph = (text: string, tone: Tone = 'plain'): Block => ({ block: 'paragraph', text, tone })
