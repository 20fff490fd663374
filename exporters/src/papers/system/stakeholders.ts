import { isSomebody, type Quadrant, quadrantOf } from '@potok/model'
import { textsOf } from '../../texts/texts.ts'
import { cell, cellOf, column, paragraph, row, words } from '../cells.ts'
import type { Block, Line } from '../description.ts'
import { formatNumber } from '../numbers.ts'
import type { ReadSystem } from './reading.ts'

/** Influence upwards, interest to the right, as on the screen: who is to be engaged, satisfied, informed, watched. */
export function stakeholderBlocks({ map, lang, name }: ReadSystem): Block[] {
  const t = textsOf(lang).system
  const people = map.elements.filter(isSomebody)
  if (people.length === 0) return [paragraph(t.nobody, 'note')]
  const quadrant = (wanted: Quadrant): Line[] => [
    words(t.quadrants[wanted], 'bold'),
    ...people
      .filter((one) => quadrantOf(one) === wanted)
      .sort((a, b) => b.influence! - a.influence! || b.interest! - a.interest!)
      .map(({ id, influence, interest }) =>
        words(`${name(id)} – ${t.marks(formatNumber(influence!, 0, lang), formatNumber(interest!, 0, lang))}`),
      ),
  ]
  const outside = people.filter((one) => quadrantOf(one) === null)
  const table: Block = {
    block: 'table',
    columns: [column('', 34), column(t.low, null), column(t.high, null)],
    rows: [
      row([cell(t.strong, 'small'), cellOf(quadrant('satisfy')), cellOf(quadrant('engage'))]),
      row([cell(t.weak, 'small'), cellOf(quadrant('watch')), cellOf(quadrant('inform'))]),
    ],
    ruled: true,
  }
  const missing = outside.map(({ id }) => name(id)).join(', ')
  return [table, ...(outside.length > 0 ? [paragraph(t.outside(missing), 'note')] : [])]
}
