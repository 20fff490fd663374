import { flag, line, oneOf, type Plain, reference } from './fields.ts'

/** The rows of a journey in their usual order (domain.md 6). */
export const ROW_SORTS = [
  'actions',
  'goals',
  'touchpoints',
  'thoughts',
  'emotions',
  'pains',
  'expectations',
  'opportunities',
  'metrics',
  'backstage',
  'evidence',
] as const

export type RowSort = (typeof ROW_SORTS)[number] | 'custom'

export const journeyRowFields = {
  map: reference(),
  sort: oneOf<RowSort>([...ROW_SORTS, 'custom'], 'custom'),
  /** Empty: called by its sort. */
  name: line(),
  nameEn: line(),
  order: line(),
  hidden: flag(),
}

export type JourneyRow = Plain<typeof journeyRowFields>
