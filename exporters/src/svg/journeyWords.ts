import type { Id, JourneyCell, JourneyEntry, JourneyGrid, JourneyStep, JourneyWords, Project } from '@potok/model'
import { calledIn, journeyFigures, saidIn } from '@potok/model'
import type { Line } from '../papers/description.ts'
import { costWords } from '../papers/journey/costs.ts'
import { entryLines } from '../papers/journey/entries.ts'
import { type Lang, textsOf } from '../texts/texts.ts'

/** What a journey says on paper, cell by cell. */
export function journeyWords(project: Project, grid: JourneyGrid, lang: Lang): JourneyWords {
  const t = textsOf(lang)
  const figures = journeyFigures(project, grid.map)
  const own = (row: Id, step: Id) => grid.cells(row, step).flatMap((cell) => entryOf(project, cell, lang))
  const costs = (step: JourneyStep) =>
    costWords(figures?.steps.get(step.id), project, lang).map((words, at) =>
      said(`${at}`, words, { tone: at === 0 ? 'strong' : 'quiet' }),
    )
  return {
    row: (row) => calledIn(row, lang) || t.journey.rows[row.sort],
    stage: (stage) => calledIn(stage, lang) || t.untitled,
    entries(row, step) {
      if (row.sort === 'actions')
        return [said(step.id, saidIn(step, lang), { tone: 'strong' }), ...own(row.id, step.id)]
      return row.sort === 'metrics' ? [...costs(step), ...own(row.id, step.id)] : own(row.id, step.id)
    },
    feelings: () => '',
  }
}

function entryOf(project: Project, cell: JourneyCell, lang: Lang): JourneyEntry[] {
  const problem = project.problems.get(cell.problem ?? '')
  const tone = project.solutions.has(cell.solution ?? '') ? 'idea' : 'plain'
  const channel = project.touchpoints.get(cell.touchpoint ?? '')?.channel ?? cell.channel
  const runs = ({ runs: all }: Line) => (problem ? all.slice(1) : all).map(({ text }) => text).join('')
  const words = entryLines(cell, project, lang).map(runs).join('\n')
  if (words === '' && !problem) return []
  const star = problem ? { star: problem.number, loss: problem.loss } : {}
  return [said(cell.id, words, { tone: channel ? 'quiet' : tone, ...star })]
}

const said = (key: string, words: string, more: Partial<JourneyEntry>): JourneyEntry => ({
  key,
  cell: null,
  words,
  tone: 'plain',
  star: undefined,
  loss: null,
  channel: null,
  ...more,
})
