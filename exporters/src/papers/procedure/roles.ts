import type { Id, Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, column, paragraph, row } from '../cells.ts'
import type { Block } from '../description.ts'
import { nameOf, type ReadProcedure, textOf } from './reading.ts'

const MOST_PORTRAIT = 6
const PORTRAIT_WIDTH = 180
const LANDSCAPE_WIDTH = 267
const WORK = { portrait: 70, landscape: 72 }

/** Who answers, controls, takes part and is told. More than six roles stand on a landscape sheet of their own. */
export function roleMatrix(
  read: ReadProcedure,
  project: Project,
  lang: Lang,
): { blocks: readonly Block[]; landscape: boolean } | null {
  const t = textsOf(lang)
  const operations = read.rows.filter(({ look }) => look === 'operation')
  const roles = rolesOf(read, project, lang)
  if (operations.length === 0 || roles.length === 0) return null
  const landscape = roles.length > MOST_PORTRAIT
  const room = landscape ? LANDSCAPE_WIDTH - WORK.landscape : PORTRAIT_WIDTH - WORK.portrait
  const width = Math.floor((room / roles.length) * 10) / 10
  const columns = [
    column(t.work, null),
    ...roles.map((id) => column(nameOf(id, project, lang) || t.untitled, width, 'center')),
  ]
  const rows = operations.map((step) =>
    row([
      cell(`${read.numbers.get(step.id) ?? ''}. ${textOf(step, lang) || t.untitled}`),
      ...roles.map((id) => {
        const duty = read.performer.get(step.id) === id ? 'answers' : step.duties[id]
        return cell(duty ? t.duty[duty] : '')
      }),
    ]),
  )
  const table: Block = { block: 'table', columns, rows, ruled: false }
  return { blocks: [table, paragraph(t.dutyLegend, 'note')], landscape }
}

/** In the order of the lanes, then whoever is named beside them. */
function rolesOf(read: ReadProcedure, project: Project, lang: Lang): Id[] {
  const operations = read.rows.filter(({ look }) => look === 'operation')
  const performing = new Set(operations.map(({ id }) => read.performer.get(id)))
  const named = new Set(operations.flatMap(({ duties }) => Object.keys(duties)))
  const ofLanes = read.map.lanes.flatMap(({ participant }) => (participant ? [participant] : []))
  const byName = (a: Id, b: Id) => nameOf(a, project, lang).localeCompare(nameOf(b, project, lang), lang)
  const all = [...new Set([...ofLanes, ...[...named].sort(byName)])]
  return all.filter((id) => project.participants.has(id) && (performing.has(id) || named.has(id)))
}
