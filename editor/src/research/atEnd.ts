import { orderBetween } from '@potok/model'

/** The place behind all of these. */
export function atEnd(records: Iterable<{ readonly order: string }>): { order: string } {
  let last: string | null = null
  for (const { order } of records) if (order !== '' && (last === null || order > last)) last = order
  return { order: orderBetween(last, null) }
}
