import { type Amendment, amendmentsOf, type Procedure, type ProcessMap, type Project } from '@potok/model'
import type { Acquainted } from '../../exporter.ts'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { parted } from '../card/apart.ts'
import { cell, cellOf, column, handRow, linesOf, words } from '../cells.ts'
import { noteDate } from '../dates.ts'
import type { Block, Row } from '../description.ts'
import { initials } from '../typeset.ts'
import type { Section } from './sections.ts'

const HAND_ROW = 9
const READER_ROWS = 9
const SPARE_ROWS = 3
const CHANGE_ROWS = 5
const SPARE_CHANGES = 2
const FIRST = '1.0'

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

/** What each version changed; the first one registers itself once its day is known. Rows below are for the pen. */
export function changes(
  given: { project: Project; procedure: Procedure | null; version: string; map: ProcessMap | null },
  section: Section,
  lang: Lang,
): Block[] {
  const t = textsOf(lang)
  const { project, procedure, version, map } = given
  const entries = procedure ? amendmentsOf(project, procedure.id) : []
  const isKnown = entries.some((entry) => entry.version === FIRST)
  const first =
    version === FIRST && procedure?.effective && !isKnown
      ? [
          [
            cell(version),
            cell(noteDate(procedure.effective, lang)),
            cell(t.firstIssue),
            cell(map ? t.mapSmall[map.map.state] : ''),
            cell(initials(project.card.executor)),
          ],
        ]
      : []
  const written = [...first, ...entries.map((entry) => entered(entry, lang))]
  const blank = Math.max(CHANGE_ROWS - written.length, SPARE_CHANGES)
  const rows = [
    ...written.map((cells): Row => ({ cells, tinted: false, height: HAND_ROW })),
    ...Array.from({ length: blank }, () => handRow(['', '', '', '', ''], HAND_ROW)),
  ]
  const columns = [
    column(t.version, 17),
    column(t.date, 29),
    column(t.changed, null),
    column(t.basis, 44),
    column(t.who, 32),
  ]
  return [section(t.changes), { block: 'table', columns, rows, ruled: true }]
}

const entered = ({ version, day, text, basis, by }: Amendment, lang: Lang) => [
  cell(version),
  cell(day ? noteDate(day, lang) : ''),
  cellOf(linesOf(text).map((one) => words(one))),
  cell(basis),
  cell(initials(by)),
]
