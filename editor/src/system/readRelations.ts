import { ELEMENT_KINDS, type ElementKind, RELATION_KINDS, type RelationKind, type RelationRow } from '@potok/model'
import type { Say } from '../ui/texts/texts.ts'

const PLAIN = (words: string) => words.trim().toLowerCase().replaceAll('ё', 'е')

/**
 * Rows of a table as relations: «from, kind, to, label, strength, sign» in cells, `A → B`, or two cells. A line with one
 * name is an element alone; what is in brackets behind a name is its kind. `saysIn`: the words of every language.
 */
export function readRelations(text: string, saysIn: readonly Say[], kind: RelationKind): RelationRow[] {
  const kinds = named(RELATION_KINDS, (one) => saysIn.map((say) => say(`system.relations.${one}`)))
  const elements = named(ELEMENT_KINDS, (one) => saysIn.map((say) => say(`system.kinds.${one}`)))
  const rows: RelationRow[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const cells = cellsOf(line)
    const middle = kinds.get(PLAIN(cells[1] ?? ''))
    const [first = '', second = ''] = middle ? [cells[0], cells[2]] : cells
    const rest = cells.slice(middle ? 3 : 2).filter((cell) => cell.trim() !== '')
    if (first.trim() === '') continue
    const [start, end] = [nameAndKind(first, elements), nameAndKind(second, elements)]
    const strength = rest.map((cell) => cell.trim()).find((cell) => /^[123]$/.test(cell))
    const sign = rest.map((cell) => cell.trim()).find((cell) => /^[+\-−–]$/.test(cell))
    const label = rest.find((cell) => !/^([123]|[+\-−–])$/.test(cell.trim()))
    rows.push({
      start: start.name,
      end: end.name,
      ...(start.kind ? { startKind: start.kind } : {}),
      ...(end.kind ? { endKind: end.kind } : {}),
      fields: {
        kind: middle ?? kind,
        ...(label ? { label: label.trim() } : {}),
        ...(strength ? { strength: Number(strength) } : {}),
        ...(sign ? { polarity: sign === '+' ? ('plus' as const) : ('minus' as const) } : {}),
      },
    })
  }
  return rows
}

function cellsOf(line: string): string[] {
  for (const mark of ['\t', ';', '|']) if (line.includes(mark)) return line.split(mark)
  const arrow = /^(.*?)\s*(?:→|->|=>)\s*(.*)$/.exec(line)
  return arrow ? [arrow[1]!, arrow[2]!] : [line]
}

function named<K extends string>(all: readonly K[], words: (one: K) => readonly string[]): Map<string, K> {
  return new Map(all.flatMap((one) => [one, ...words(one)].map((word) => [PLAIN(word), one] as const)))
}

function nameAndKind(cell: string, kinds: ReadonlyMap<string, ElementKind>): { name: string; kind?: ElementKind } {
  const found = /^(.*)\(([^()]+)\)\s*$/.exec(cell)
  const kind = found ? kinds.get(PLAIN(found[2]!)) : undefined
  return kind ? { name: found![1]!.trim(), kind } : { name: cell.trim() }
}
