import { type Id, type Procedure, type Project, processMap } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, emptyRow, linesOf, paragraph, row } from '../cells.ts'
import { longDate } from '../dates.ts'
import type { Block, Column, Description } from '../description.ts'
import { stepTable } from './stepTable.ts'

const HAND_ROW = 9
const ACQUAINTANCE_ROWS = 9
const CHANGE_ROWS = 5

/** The standard operating procedure of a map: the named one, else the procedure's own, else the target map, else any. */
export function buildProcedure(project: Project, lang: Lang, mapId?: Id): Description {
  const t = textsOf(lang)
  const procedure = [...project.procedures.values()].find((one) => !mapId || one.map === mapId) ?? null
  const map = processMap(project, mapId ?? procedure?.map ?? targetMap(project) ?? '')
  const title = procedure?.title || (lang === 'en' && project.about.titleEn) || project.about.title || t.untitled
  const code = `${t.sopCode}-${procedure?.number ? String(procedure.number).padStart(2, '0') : '…'}`
  const version = procedure?.version ?? '1.0'
  const { card, about } = project
  const year = procedure?.effective?.slice(0, 4) ?? '20\u00a0\u00a0'
  const section = (number: number, text: string): Block => ({
    block: 'section',
    number: `${number}.`,
    text,
    ruled: false,
  })
  const written = (number: number, name: keyof Pick<Procedure, TextName>, fallback = ''): Block[] => {
    const lines = linesOf(procedure?.[name] || fallback)
    const body = lines.length > 0 ? lines.map((line) => paragraph(line)) : [paragraph(t.missingSection, 'missing')]
    return [section(number, t[name]), ...body]
  }
  const scope = [
    about.boundaryFrom && `${t.boundaryFrom}${about.boundaryFrom}`,
    about.boundaryTo && `${t.boundaryTo}${about.boundaryTo}`,
  ]
  return {
    lang,
    title,
    page: { landscape: false, margins: { left: 20, right: 10, top: 20, bottom: 20 }, textSize: 12 },
    running: { left: `${code}, ${t.versionSmall} ${version}`, right: title },
    sheetWords: [t.sheet, t.of],
    blocks: [
      {
        block: 'stamps',
        left: null,
        middle: about.organisationName ? [about.organisationName] : [],
        right: { word: t.approved, post: card.approverPost, name: card.approverName, year },
      },
      { block: 'title', kind: t.sop, text: title, note: '' },
      {
        block: 'strip',
        cells: [
          { label: t.code, value: code },
          { label: t.version, value: version },
          { label: t.effective, value: longDate(procedure?.effective ?? null, lang) || t.missing },
          { label: t.review, value: longDate(procedure?.review ?? null, lang) || t.missing },
        ],
      },
      ...written(1, 'purpose'),
      ...written(2, 'scope', scope.filter(Boolean).join('\n')),
      ...written(3, 'terms'),
      ...written(4, 'regulations'),
      ...written(5, 'responsibility'),
      ...written(6, 'resources'),
      section(7, t.order),
      ...(map
        ? [paragraph(t.orderNote, 'note'), stepTable(project, map, lang), paragraph(t.note, 'note')]
        : [paragraph(t.noMap, 'missing')]),
      ...written(8, 'control'),
      ...written(9, 'appendices'),
      { block: 'newPage' },
      section(10, t.acquaintance),
      sheet(['№', t.fullName, t.post, t.date, t.signature], [9, null, 48, 28, 32], ACQUAINTANCE_ROWS),
      section(11, t.changes),
      sheet([t.version, t.date, t.changed, t.basis, t.who], [17, 28, null, 44, 32], CHANGE_ROWS),
    ],
  }
}

type TextName =
  | 'purpose'
  | 'scope'
  | 'terms'
  | 'regulations'
  | 'responsibility'
  | 'resources'
  | 'control'
  | 'appendices'

function targetMap(project: Project): Id | undefined {
  const maps = [...project.maps.values()]
  return (maps.find(({ state }) => state === 'target') ?? maps[0])?.id
}

function sheet(heads: readonly string[], widths: readonly (number | null)[], count: number): Block {
  const columns = heads.map((head, at): Column => ({ head, width: widths[at] ?? null, align: 'left' }))
  const rows = Array.from({ length: count }, (_, at) =>
    heads[0] === '№'
      ? { ...row([cell(String(at + 1)), ...heads.slice(1).map(() => cell(''))]), height: HAND_ROW }
      : emptyRow(heads.length, HAND_ROW),
  )
  return { block: 'table', columns, rows, ruled: true }
}
