import {
  formatMinutes,
  type Id,
  latestRanks,
  mapOfState,
  type Problem,
  type Project,
  processMap,
  processMaps,
  readMap,
  rootCauses,
  type Solution,
  stepNumbers,
} from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { cell, column, figure, paragraph, row, withoutEmptyColumns } from '../cells.ts'
import type { Block, Description } from '../description.ts'
import { figuresOf } from '../map/figures.ts'
import { textOf } from '../procedure/reading.ts'
import { numbering } from '../procedure/sections.ts'
import { report } from '../report.ts'

/** The problems with where they stand, their loss and their cause, and the solutions with what they solve (domain.md 4, 9). */
export function buildProblems(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang).pack
  const section = numbering()
  const [problems, solutions] = [byNumber(project.problems), byNumber(project.solutions)]
  const blocks: Block[] = [
    section(t.problems),
    problems.length > 0 ? problemTable(problems, project, lang) : paragraph(t.noProblems, 'missing'),
    section(t.solutions),
    solutions.length > 0 ? solutionTable(solutions, project, lang) : paragraph(t.noSolutions, 'missing'),
  ]
  return report(project, asked, { kind: t.problemsKind, name: t.problemsName, blocks })
}

function problemTable(problems: readonly Problem[], project: Project, lang: Lang): Block {
  const texts = textsOf(lang)
  const t = texts.pack
  const current = processMap(project, (mapOfState(project, 'current') ?? processMaps(project)[0])?.id ?? '')
  const delays = (current && figuresOf(current, project)?.impacts) ?? new Map<Id, number>()
  const where = places(project, lang)
  const ranks = latestRanks(project, 'problems')
  const { workdayMinutes } = project.settings
  const all = [
    column(texts.no, 9, 'right'),
    column(t.problem, 62),
    ...(ranks.size > 0 ? [column(texts.ranking.rank, 16, 'center')] : []),
    column(t.where, 52),
    column(t.loss, 32),
    column(t.cause, null),
    column(t.delay, 24, 'right'),
    column(t.solutions, 22),
  ]
  const drawn = problems.map((one) => {
    const delay = delays.get(one.id)
    const rank = ranks.get(one.id) ?? null
    return row([
      cell(numberOf(one)),
      cell(one.text, 'bold'),
      ...(ranks.size > 0 ? [figure(rank, Number.isInteger(rank) ? 0 : 1, lang)] : []),
      cell([...new Set(one.anchors.flatMap((id) => where(id) ?? []))].join('; ')),
      cell(one.loss ? texts.mapSheet.losses[one.loss] : ''),
      cell(
        rootCauses(project, one.id)
          .map(({ cause }) => cause.text)
          .join('; '),
      ),
      cell(delay ? formatMinutes(delay, { locale: lang, workdayMinutes }) : ''),
      cell(
        solutionsOf(one.id, project)
          .map((solution) => `${t.letter}${numberOf(solution)}`)
          .join(', '),
      ),
    ])
  })
  return { block: 'table', ...withoutEmptyColumns(all, drawn, 2), ruled: false }
}

function solutionTable(solutions: readonly Solution[], project: Project, lang: Lang): Block {
  const texts = textsOf(lang)
  const t = texts.pack
  const actions = byNumber(project.actions)
  const all = [
    column(texts.no, 12),
    column(t.solution, null),
    column(t.problems, 32),
    column(t.impact, 26, 'right'),
    column(t.effort, 26, 'right'),
    column(t.actions, 34),
  ]
  const drawn = solutions.map((one) =>
    row([
      cell(`${t.letter}${numberOf(one)}`),
      cell(one.text, 'bold'),
      cell(
        one.problems
          .flatMap((id) => project.problems.get(id) ?? [])
          .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
          .map(numberOf)
          .join(', '),
      ),
      figure(one.impact, 0, lang),
      figure(one.effort, 0, lang),
      cell(
        actions
          .filter(({ solution, state }) => solution === one.id && state !== 'cancelled')
          .map(numberOf)
          .join(', '),
      ),
    ]),
  )
  return { block: 'table', ...withoutEmptyColumns(all, drawn, 2), ruled: false }
}

/** Step, flow or lane → its words with the number that its map prints. */
function places(project: Project, lang: Lang): (id: Id) => string | null {
  const t = textsOf(lang)
  const numbers = new Map<Id, string>()
  for (const { id } of processMaps(project))
    for (const [step, number] of stepNumbers(readMap(processMap(project, id)!), project.layout))
      numbers.set(step, number)
  const stepSaid = (id: Id) => {
    const step = project.steps.get(id)
    if (!step) return null
    const number = numbers.get(id)
    return `${number ? `${number} ` : ''}${textOf(step, lang) || t.untitled}`
  }
  return (id) => {
    const flow = project.flows.get(id)
    if (flow) return [flow.start, flow.end].flatMap((end) => (end && stepSaid(end)) ?? []).join(' – ') || null
    const participant = project.participants.get(project.lanes.get(id)?.participant ?? '')
    return stepSaid(id) ?? ((lang === 'en' && participant?.nameEn) || participant?.name || null)
  }
}

const solutionsOf = (problem: Id, project: Project): Solution[] =>
  byNumber(project.solutions).filter(({ problems }) => problems.includes(problem))

const numberOf = ({ number }: { readonly number: number | null }): string => (number === null ? '…' : String(number))

function byNumber<T extends { readonly id: Id; readonly number: number | null }>(all: ReadonlyMap<Id, T>): T[] {
  return [...all.values()].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1))
}
