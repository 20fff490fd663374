import { figureIn, letters } from '../card/written.ts'
import { orderBetween } from '../document/order.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { RecordOf } from '../records/nouns.ts'

type Indicator = RecordOf<'indicators'>
const VALUES = ['current', 'target', 'ideal'] as const
type Valued = (typeof VALUES)[number]

/** What the maps say for one indicator, in words. Of names and units the first is written, the others are known too. */
export interface FiguredIndicator {
  readonly names: readonly string[]
  readonly units: readonly string[]
  /** Only of maps that have the figure. */
  readonly values: Readonly<Partial<Record<Valued, string>>>
  readonly method: string
  readonly source: string
  /** Which way is better; less, where nothing is said. */
  readonly better?: 'less' | 'more'
}

/** One row that the figures would add (`id` null) or fill; `typed` are the words it would write over. */
export interface Filling {
  readonly id: Id | null
  readonly name: string
  readonly fields: Readonly<Partial<Omit<Indicator, 'id' | 'deletedAt'>>>
  readonly typed: Readonly<Partial<Record<Valued | 'unit', string>>>
}

/**
 * What the card's indicators would gain from the figures (domain.md 10.1). A row is known by its name. Method and source
 * that people wrote stay; a figure that says the same number otherwise is no change.
 */
export function fillings(indicators: Iterable<Indicator>, figured: readonly FiguredIndicator[]): Filling[] {
  const rows = [...indicators].sort(byOrder)
  let last = rows.at(-1)?.order ?? ''
  return figured.flatMap((one) => {
    if (Object.keys(one.values).length === 0) return []
    const names = one.names.map(letters)
    const row = rows.find(({ name }) => names.includes(letters(name)))
    if (row) return filled(row, one)
    last = orderBetween(last || null, null)
    const [name = ''] = one.names
    const { values, method, source } = one
    return [
      {
        id: null,
        name,
        fields: { name, unit: one.units[0] ?? '', ...values, ...taken(values), method, source, order: last },
        typed: {},
      },
    ]
  })
}

function filled(row: Indicator, { values, units, method, source }: FiguredIndicator): Filling[] {
  const fields: Partial<Record<Exclude<keyof Indicator, 'better'>, string>> = {}
  const typed: Partial<Record<Valued | 'unit', string>> = {}
  const write = (field: Valued | 'unit', words: string) => {
    fields[field] = words
    if (field !== 'unit') fields[`${field}Taken`] = words
    if (row[field].trim() !== '') typed[field] = row[field]
  }
  for (const field of VALUES) {
    const value = values[field]
    if (value !== undefined && figureIn(value) !== figureIn(row[field])) write(field, value)
  }
  const unit = units[0] ?? ''
  const known = units.some((one) => letters(one) === letters(row.unit))
  if (!known && (row.unit.trim() === '' || Object.keys(fields).length > 0)) write('unit', unit)
  if (row.method.trim() === '') fields.method = method
  if (row.source.trim() === '') fields.source = source
  return Object.keys(fields).length > 0 ? [{ id: row.id, name: row.name, fields, typed }] : []
}

const taken = (values: FiguredIndicator['values']) =>
  Object.fromEntries(Object.entries(values).map(([field, words]) => [`${field}Taken`, words]))
