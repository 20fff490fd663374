import { ok } from '../../result.ts'
import type { Column } from '../column.ts'
import { readWays, waysText } from '../ways.ts'

/** Where the flow goes on: `да 75 % → 9; нет 25 % ↩ 8`. */
export const next: Column<'next'> = {
  name: 'next',
  of: (look) => look !== 'end',
  text: (row, by) => waysText(row, by),
  read(words, row, by) {
    const read = readWays(words, row, by)
    return read.ok ? ok({ next: read.value }) : read
  },
}
