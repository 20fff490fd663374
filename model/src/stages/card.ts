import type { About } from '../records/about.ts'
import type { Card } from '../records/card.ts'
import { groundsOf } from '../records/card.ts'
import { examined, isWritten, lack, lackOf, type Tool } from './examined.ts'

const ABOUT = ['processOwner', 'boundaryFrom', 'boundaryTo'] as const satisfies (keyof About)[]
const CARD = [
  'customer',
  'clients',
  'perimeter',
  'leader',
  'team',
  'justification',
  'keyRisk',
] as const satisfies (keyof Card)[]

/** A form that was copied with «Ф.И.О. – должность» in it is not filled in. */
const BLANK = /Ф\.\s?И\.\s?О\./i

const isFilled = (words: string) => isWritten(words) && !BLANK.test(words)

/** The card's obligatory fields (domain.md 10.1), its indicators and its key events. */
export const card: Tool = {
  name: 'card',
  examine({ about, card, indicators, milestones }) {
    const given: [field: string, isThere: boolean][] = [
      ...ABOUT.map((field): [string, boolean] => [field, isFilled(about[field])]),
      ...CARD.map((field): [string, boolean] => [field, isFilled(card[field])]),
      ['grounds', groundsOf(card).length > 0],
      ['indicators', indicators.size > 0],
      ['milestones', milestones.size > 0],
    ]
    const fields = given.filter(([, isThere]) => !isThere).map(([field]) => field)
    const values = (one: { name: string; current: string; target: string }) =>
      [one.name, one.current, one.target].every(isWritten)
    const found = examined(given.length - fields.length, given.length, [
      ...(fields.length > 0 ? [lack('fields', fields.length, { fields })] : []),
      ...lackOf('indicatorValues', [...indicators.values()], values),
      ...lackOf('milestoneStart', [...milestones.values()], ({ start }) => start !== null),
    ])
    const isApproved = card.state === 'approved' || card.state === 'finished'
    return isApproved && found.lacks.length === 0 ? { ...found, state: 'approved' } : found
  },
}
