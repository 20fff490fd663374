import { type ColumnName, choices, type Table } from '@potok/model'
import type { Language } from '../ui/texts/texts.ts'

const MOST = 8

/** What may be meant by what is typed into a cell: words that can be put in its place. */
export function suggestionsFor(column: ColumnName, typed: string, table: Table, language: Language): string[] {
  const { project } = table
  if (column === 'participant')
    return alike(
      [...project.participants.values()].map(({ name }) => name),
      typed,
    )
  if (column === 'documents' || column === 'systems') {
    const [before, last] = parts(typed)
    const taken = new Set(
      before
        .toLowerCase()
        .split(/[,;]/u)
        .map((one) => one.trim()),
    )
    const names = [...project[column].values()].map(({ name }) => name).filter((name) => !taken.has(name.toLowerCase()))
    return alike(names, last).map((name) => before + name)
  }
  if (column === 'value' || column === 'loss' || column === 'kind') {
    const words = choices[column].map((one) => (column === 'value' ? one[language][1] : one[language][0]) ?? '')
    const fitting = alike(words, typed)
    // Of few all are shown, so that they need not be known.
    return fitting.length > 0 ? fitting : words.slice(0, MOST)
  }
  if (column === 'next') {
    const [, before = '', last = ''] = /^(.*(?:→|↩|->|;)\s*)?(.*)$/su.exec(typed) ?? []
    const steps = table.rows.filter(({ step }) => step.look !== 'start')
    const fitting = steps.filter(({ number, step }) => isAlike(`${number} ${step.text}`, last))
    return fitting
      .slice(0, MOST)
      .map(({ number }) => (before === '' || before.trim().endsWith(';') ? `${before}→ ${number}` : before + number))
  }
  return []
}

/** A step is chosen by its number and seen by its words. */
export function suggestionWords(column: ColumnName, suggestion: string, table: Table): string {
  if (column !== 'next') return suggestion
  const number = /(\S+)$/u.exec(suggestion)?.[1] ?? ''
  const found = table.rows.find((row) => row.number === number)
  return found ? `${number} ${found.step.text}` : suggestion
}

function parts(typed: string): [before: string, last: string] {
  const at = Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';'))
  return at === -1 ? ['', typed.trim()] : [`${typed.slice(0, at + 1)} `, typed.slice(at + 1).trim()]
}

function alike(names: readonly string[], typed: string): string[] {
  const fitting = [...new Set(names)].filter((name) => name !== '' && isAlike(name, typed))
  return fitting.sort((a, b) => rank(a, typed) - rank(b, typed) || a.localeCompare(b, 'ru')).slice(0, MOST)
}

const rank = (name: string, typed: string): number =>
  name.toLowerCase().startsWith(typed.trim().toLowerCase()) ? 0 : 1

const isAlike = (name: string, typed: string): boolean => name.toLowerCase().includes(typed.trim().toLowerCase())
