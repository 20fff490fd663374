import type { Procedure, ProcessMap } from '@potok/model'
import type { Acquainted } from '../../exporter.ts'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { parted } from '../card/apart.ts'
import { column, handRow, linesOf } from '../cells.ts'
import { longDate, noteDate } from '../dates.ts'
import type { Block } from '../description.ts'
import { initials } from '../typeset.ts'
import type { Section } from './sections.ts'

const HAND_ROW = 9
const READER_ROWS = 9
const SPARE_ROWS = 3
const CHANGE_ROWS = 5

/** Who has read the procedure: those who said so, with the day; those named besides, and rows to fill in. */
export function acquaintance(
  procedure: Procedure | null,
  acquainted: readonly Acquainted[],
  section: Section,
  lang: Lang,
): Block[] {
  const t = textsOf(lang)
  const said = acquainted.map(({ name, post, day }) => [name, post, noteDate(day, lang), t.readByLink])
  const named = linesOf(procedure?.readers ?? '').map(parted)
  const readers = [...said, ...named.filter(([name]) => !acquainted.some((one) => one.name === name))]
  const count = Math.max(READER_ROWS, readers.length + SPARE_ROWS)
  const rows = Array.from({ length: count }, (_, at) => {
    const [name = '', post = '', date = '', sign = ''] = readers[at] ?? []
    return handRow([String(at + 1), name, post, date, sign], HAND_ROW)
  })
  const columns = [
    column(t.no, 9, 'center'),
    column(t.fullName, null),
    column(t.post, 48),
    column(t.date, 28),
    column(t.signature, 32),
  ]
  return [section(t.acquaintance), { block: 'table', columns, rows, ruled: true }]
}

/** The first version registers itself; later ones are entered by hand, with what was changed. */
export function changes(
  given: { procedure: Procedure | null; version: string; executor: string; map: ProcessMap | null },
  section: Section,
  lang: Lang,
): Block[] {
  const t = textsOf(lang)
  const { procedure, version, executor, map } = given
  const isFirst = version === '1.0' && procedure?.effective
  const first = isFirst
    ? [
        version,
        longDate(procedure.effective, lang),
        t.firstIssue,
        map ? t.mapSmall[map.map.state] : '',
        initials(executor),
      ]
    : ['', '', '', '', '']
  const rows = Array.from({ length: CHANGE_ROWS }, (_, at) =>
    handRow(at === 0 ? first : ['', '', '', '', ''], HAND_ROW),
  )
  const columns = [
    column(t.version, 17),
    column(t.date, 29),
    column(t.changed, null),
    column(t.basis, 44),
    column(t.who, 32),
  ]
  return [section(t.changes), { block: 'table', columns, rows, ruled: true }]
}
