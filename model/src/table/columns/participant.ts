import { ok } from '../../result.ts'
import { type Column, ofAll } from '../column.ts'

export const participant: Column<'participant'> = {
  name: 'participant',
  of: ofAll,
  text: (row) => row.participant?.name ?? '',
  read: (words) => ok({ participant: words.replace(/\s+/gu, ' ').trim() }),
}
