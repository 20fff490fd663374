import { formatMinutes, type Id, type Problem, type Project } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { cell, column, paragraph, row, withoutEmptyColumns } from '../cells.ts'
import type { Block } from '../description.ts'
import { figuresOf } from '../map/figures.ts'
import { ofState } from '../processFacts.ts'

type State = 'solved' | 'running' | 'planned' | 'solution' | 'none'

/** Every problem by number, what is done about it and how far that is. */
export function problemTable(project: Project, lang: Lang): Block[] {
  const texts = textsOf(lang)
  const t = texts.office.report
  const problems = [...project.problems.values()].sort(
    (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1),
  )
  if (problems.length === 0) return [paragraph(t.noProblems, 'missing')]
  const delays = delaysOf(project)
  const { workdayMinutes } = project.settings
  const rows = problems.map((problem) => {
    const delay = delays.get(problem.id)
    const state = stateOf(problem, project)
    return row([
      cell(problem.number === null ? '…' : String(problem.number)),
      cell(problem.text),
      cell(
        solutionsOf(problem.id, project)
          .map(({ text }) => text.trim())
          .filter((text) => text !== '')
          .join('; '),
      ),
      cell(delay ? formatMinutes(delay, { locale: lang, workdayMinutes }) : ''),
      cell(t.states[state], state === 'solved' ? 'bold' : 'plain'),
    ])
  })
  const { columns, rows: kept } = withoutEmptyColumns(
    [
      column(texts.no, 9, 'right'),
      column(t.problem, null),
      column(t.solutions, 50),
      column(t.delay, 32, 'right'),
      column(t.state, 28),
    ],
    rows,
    2,
  )
  const solved = problems.filter((problem) => stateOf(problem, project) === 'solved').length
  return [{ block: 'table', columns, rows: kept, ruled: false }, paragraph(t.solved(solved, problems.length), 'note')]
}

/** Problem → minutes that it costs at most on the current map. */
export function delaysOf(project: Project): ReadonlyMap<Id, number> {
  const current = ofState(project, 'current')
  return (current && figuresOf(current.map, project)?.impacts) ?? new Map()
}

const solutionsOf = (problem: Id, project: Project) =>
  [...project.solutions.values()]
    .filter(({ problems }) => problems.includes(problem))
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))

/** Solved when every action of its solutions that was not called off is done. */
function stateOf({ id }: Problem, project: Project): State {
  const solutions = new Set(solutionsOf(id, project).map((one) => one.id))
  if (solutions.size === 0) return 'none'
  const actions = [...project.actions.values()].filter(
    ({ solution, state }) => solution !== null && solutions.has(solution) && state !== 'cancelled',
  )
  if (actions.length === 0) return 'solution'
  const isDone = (state: string) => state === 'done' || state === 'doneLate'
  if (actions.every(({ state }) => isDone(state))) return 'solved'
  return actions.some(({ state }) => state === 'running' || isDone(state)) ? 'running' : 'planned'
}
