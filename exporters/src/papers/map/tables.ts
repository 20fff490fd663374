import {
  byOrder,
  type Flow,
  figures,
  type Id,
  type ProcessMap,
  type Project,
  processMap,
  processMaps,
  rangeLabel,
  readMap,
  rootCauses,
  type Solution,
  stepNumbers,
  type Time,
} from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { LeadTime, MapFigures } from './figures.ts'
import type { Cell, Table } from './sheet.ts'
import { bound, filled } from './wording.ts'

const cell = (text: string, tone: Cell['tone'] = 'plain'): Cell => ({ text: bound(text), tone, marks: [] })
const marked = (mark: 'star' | 'cloud', all: readonly string[]): Cell => ({
  text: '',
  tone: 'plain',
  marks: all.map((text) => ({ mark, text })),
})

export const numberOf = (number: number | null): string => (number === null ? '…' : String(number))

/** Every problem of the project, by number; a column that no row fills is left out and named in the note. */
export function problemTable(project: Project, found: MapFigures | null, lang: Lang): Table | null {
  const t = textsOf(lang).mapSheet
  const problems = [...project.problems.values()].sort(
    (a, b) => (a.number ?? 1e9) - (b.number ?? 1e9) || (a.id < b.id ? -1 : 1),
  )
  if (problems.length === 0) return null
  const rows = problems.map((problem) => {
    const causes = rootCauses(project, problem.id).map(({ cause }) => cause)
    const delay = found?.impacts.get(problem.id)
    return {
      number: numberOf(problem.number),
      text: problem.text,
      loss: problem.loss ? t.losses[problem.loss] : '',
      cause: causes.map(({ text }) => text).join('; '),
      delay: delay === undefined ? '' : said(delay, delay, project, lang),
    }
  })
  const optional = [
    { key: 'loss', head: t.loss, width: 28, right: false },
    { key: 'cause', head: t.cause, width: null, right: false },
    { key: 'delay', head: t.delay, width: 19, right: true },
  ] as const
  const kept = optional.filter(({ key }) => rows.some((row) => row[key] !== ''))
  const dropped = optional.filter((one) => !kept.includes(one)).map(({ head }) => head.toLowerCase())
  return {
    title: t.problems,
    columns: [
      { head: t.numberSign, width: 7.5, right: false },
      { head: t.problem, width: null, right: false },
      ...kept.map(({ head, width, right }) => ({ head, width, right })),
    ],
    rows: rows.map((row) => [marked('star', [row.number]), cell(row.text), ...kept.map(({ key }) => cell(row[key]))]),
    note: dropped.length > 0 ? `${t.emptyColumns}${dropped.join(', ')}.` : '',
  }
}

function said(min: number, max: number, project: Project, lang: Lang): string {
  const time: Time = { triple: [min, null, max], basis: 'work', source: 'measured' }
  return rangeLabel(time, lang, project.settings.workdayMinutes)
}

/** The indicators of the card, for a map without problems. */
export function indicatorTable(project: Project, lang: Lang): Table | null {
  const t = textsOf(lang)
  const indicators = [...project.indicators.values()].sort(byOrder)
  if (indicators.length === 0) return null
  return {
    title: t.mapSheet.indicators,
    columns: [
      { head: t.indicator, width: null, right: false },
      { head: t.unit, width: 22, right: false },
      { head: t.current, width: 22, right: true },
      { head: t.target, width: 22, right: true },
    ],
    rows: indicators.map((one) => [
      cell(one.name),
      cell(one.unit, 'note'),
      cell(one.current),
      cell(one.target, 'bold'),
    ]),
    note: '',
  }
}

/** What each solution did to the steps and waits that its problems were pinned to. */
export function solutionTable(target: ProcessMap, project: Project, lang: Lang): Table | null {
  const t = textsOf(lang).mapSheet
  const solutions = numbered(project)
  if (solutions.length === 0) return null
  const fates = solutions.map((one) => fateOf(one, target, project, lang))
  const told = fates.some((fate) => fate !== '')
  return {
    title: t.solutions,
    columns: [
      { head: '', width: 10, right: false },
      { head: t.solution, width: told ? 64 : null, right: false },
      { head: t.solves, width: 19, right: false },
      ...(told ? [{ head: t.fate, width: null, right: false }] : []),
    ],
    rows: solutions.map((one, at) => [
      marked('cloud', [`${t.solutionLetter}${numberOf(one.number)}`]),
      cell(one.text),
      marked('star', numbersOf(one, project)),
      ...(told ? [cell(fates[at]!)] : []),
    ]),
    note: '',
  }
}

const numbered = (project: Project) =>
  [...project.solutions.values()].sort((a, b) => (a.number ?? 1e9) - (b.number ?? 1e9) || (a.id < b.id ? -1 : 1))

const problemsOf = (one: Solution, project: Project) =>
  one.problems.map((id) => project.problems.get(id)).filter((problem) => problem !== undefined)

const numbersOf = (one: Solution, project: Project) =>
  problemsOf(one, project)
    .sort((a, b) => (a.number ?? 1e9) - (b.number ?? 1e9))
    .map(({ number }) => numberOf(number))

function fateOf(solution: Solution, target: ProcessMap, project: Project, lang: Lang): string {
  const t = textsOf(lang).mapSheet
  const before = new Map<Id, string>()
  for (const { id } of processMaps(project)) {
    const map = processMap(project, id)!
    for (const [step, number] of stepNumbers(readMap(map), project.layout)) before.set(step, number)
  }
  const anchors = [...new Set(problemsOf(solution, project).flatMap((problem) => problem.anchors))]
  const gone: string[] = []
  const told: string[] = []
  const time = (one: Time | null) => (one ? rangeLabel(one, lang, project.settings.workdayMinutes) : '')
  for (const id of anchors) {
    const step = project.steps.get(id)
    const flow = project.flows.get(id)
    if (step && step.map !== target.map.id && step.look === 'operation') {
      const heirs = target.steps.filter((one) => one.from.includes(id))
      const number = before.get(id) ?? ''
      if (heirs.length === 0) gone.push(number)
      else if (heirs.length > 1) told.push(filled(t.split, { step: number }))
      else {
        const [was, is] = [time(step.time), time(heirs[0]!.time)]
        told.push(filled(was === is || !was ? t.kept : t.became, { step: number, before: was, after: is }))
      }
    } else if (step && step.map !== target.map.id && step.look === 'xor') {
      const heir = target.steps.find((one) => one.from.includes(id))
      const [was, is] = [
        returnsFrom(id, project.flows.values(), lang),
        heir ? returnsFrom(heir.id, target.flows, lang) : '',
      ]
      if (was)
        told.push(
          filled(!is ? t.returnsGone : was === is ? t.returnsKept : t.returnsBecame, { before: was, after: is }),
        )
    } else if (flow && flow.map !== target.map.id && flow.wait) {
      const heirs = target.steps.filter((one) => one.from.includes(flow.end!)).map((one) => one.id)
      const heir =
        target.flows.find((one) => one.from.includes(id)) ??
        target.flows.find((one) => heirs.includes(one.end!) && one.wait)
      const [was, is] = [time(flow.wait), heir?.wait ? time(heir.wait) : '']
      told.push(filled(!is ? t.waitGone : was === is ? t.waitKept : t.waitBecame, { before: was, after: is }))
    }
  }
  if (gone.length > 0)
    told.unshift(
      filled(gone.length > 1 ? t.goneSteps : t.goneStep, {
        steps: gone.sort((a, b) => Number(a) - Number(b)).join(', '),
      }),
    )
  return told.join('; ')
}

function returnsFrom(decision: Id, flows: Iterable<Flow>, lang: Lang): string {
  const share = [...flows]
    .filter(({ start, returns }) => start === decision && returns)
    .reduce((sum, flow) => sum + (flow.share ?? 0), 0)
  return `${figure(Math.round(share * 1000) / 10, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1, lang)}\u00a0%`
}

/** Target step → the solutions that changed the current steps it comes from. */
export function improvementsOf(target: ProcessMap, project: Project, lang: Lang): Map<Id, string[]> {
  const t = textsOf(lang).mapSheet
  const found = new Map<Id, string[]>()
  for (const solution of numbered(project)) {
    const anchors = new Set(problemsOf(solution, project).flatMap((problem) => problem.anchors))
    const near = new Set([...anchors].flatMap((id) => stepsAt(id, project)))
    for (const step of target.steps) {
      if (step.look !== 'operation' || !step.from.some((id) => near.has(id))) continue
      found.set(step.id, [...(found.get(step.id) ?? []), `${t.solutionLetter}${numberOf(solution.number)}`])
    }
  }
  return found
}

/** A wait counts for the step it leads to, a decision for the step it checks. */
function stepsAt(id: Id, project: Project): Id[] {
  const flow = project.flows.get(id)
  if (flow) return flow.end ? [flow.end] : []
  if (project.steps.get(id)?.look !== 'xor') return [id]
  return [...project.flows.values()].flatMap(({ start, end, returns }) =>
    end === id && start && !returns ? [start] : [],
  )
}

/** A few figures of the current and the target map beside each other. */
export function compareTable(
  project: Project,
  current: MapFigures,
  target: MapFigures,
  maps: readonly [ProcessMap, ProcessMap],
  lang: Lang,
): Table {
  const t = textsOf(lang).mapSheet
  const say = (value: number, places = 0) => figure(value, places, lang)
  const change = (before: number, after: number, places = 0) => {
    const gap = Math.round((after - before) * 10 ** places) / 10 ** places
    return gap === 0 ? '0' : `${gap > 0 ? '+' : '−'}${say(Math.abs(gap), places)}`
  }
  const [a, b] = [current.leadTime, target.leadTime]
  const share = (before: number, after: number) =>
    before > 0 ? `${after > before ? '+' : '−'}${say(Math.abs((after / before - 1) * 100))}\u00a0%` : ''
  const unit = t[a.unit]
  const range = ({ min, max, places }: LeadTime) => `${say(min, places)}–${say(max, places)}`
  const alike = a.unit === b.unit
  const passes = [figures(maps[0], project), figures(maps[1], project)].map((one) =>
    'findings' in one ? 0 : one.firstPassYield * 100,
  )
  const operations = maps.map((map) => map.steps.filter(({ look }) => look === 'operation').length)
  const row = (name: string, before: string, after: string, difference: string) => [
    cell(name),
    cell(before),
    cell(after, 'bold'),
    cell(difference),
  ]
  const count = (name: string, before: number, after: number) =>
    row(name, say(before), say(after), change(before, after))
  return {
    title: '',
    columns: [
      { head: textsOf(lang).indicator, width: null, right: false },
      { head: t.before, width: 19, right: true },
      { head: t.after, width: 19, right: true },
      { head: t.change, width: 17, right: true },
    ],
    rows: [
      ...(alike
        ? [
            row(
              `${t.rows.leadTime}${unit}`,
              range(a),
              range(b),
              share(current.analysis.max.heading.minutes, target.analysis.max.heading.minutes),
            ),
            row(
              `${t.rows.expected}${unit}`,
              say(a.expected, 1),
              say(b.expected, 1),
              share(current.analysis.expectedHeading, target.analysis.expectedHeading),
            ),
          ]
        : []),
      count(t.rows.operations, operations[0]!, operations[1]!),
      count(t.rows.handoffs, current.analysis.handoffs.counted, target.analysis.handoffs.counted),
      count(t.rows.signatures, current.analysis.signatures.counted, target.analysis.signatures.counted),
      row(t.rows.firstPass, say(passes[0]!, 1), say(passes[1]!, 1), `${change(passes[0]!, passes[1]!, 1)}${t.points}`),
    ],
    note: '',
  }
}

/** Decimal comma in Russian, thousands apart from 10 000 on. */
export function figure(value: number, places: number, lang: Lang): string {
  const [whole, rest] = value.toFixed(places).split('.')
  const apart = whole!.length > 4 ? whole!.replace(/\B(?=(\d{3})+$)/g, lang === 'ru' ? '\u00a0' : ',') : whole!
  return rest ? `${apart}${lang === 'ru' ? ',' : '.'}${rest}` : apart
}

/** What had no room where it stands, by its place. */
export function fullTable(all: readonly { where: string; text: string }[], lang: Lang): Table {
  const t = textsOf(lang).mapSheet
  return {
    title: t.full,
    columns: [
      { head: t.numberSign, width: 14, right: false },
      { head: t.fullNote, width: null, right: false },
    ],
    rows: all.map(({ where, text }) => [
      { text: where, tone: 'note', marks: [] },
      { text, tone: 'plain', marks: [] },
    ]),
    note: '',
  }
}
