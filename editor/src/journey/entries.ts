import {
  type Answered,
  decimalsOf,
  type JourneyEntry as Entry,
  easeOf,
  type Id,
  type JourneyCell,
  type JourneyGrid,
  type JourneyRow,
  type JourneyStep,
  journeyFigures,
  linkedElements,
  type Project,
  processMap,
  readMap,
  recommendedOf,
  saidIn,
  satisfactionOf,
  stepNumbers,
} from '@potok/model'
import { percentWords, rangeWords } from '../figures/words.ts'
import type { Language, Say } from '../ui/texts/texts.ts'

export interface Reading {
  readonly project: Project
  readonly grid: JourneyGrid
  readonly say: Say
  readonly language: Language
}

const plain = (key: string, words: string, more: Partial<Entry> = {}): Entry => ({
  key,
  cell: null,
  words,
  tone: 'plain',
  star: undefined,
  loss: null,
  channel: null,
  ...more,
})

/** What stands where a row crosses a step. */
export function entriesAt(reading: Reading, row: JourneyRow, step: JourneyStep): Entry[] {
  const { grid, language } = reading
  const own = grid.cells(row.id, step.id).map((cell) => entryOf(reading, row, cell))
  if (row.sort === 'actions') return [plain(step.id, saidIn(step, language), { tone: 'strong' }), ...own]
  if (row.sort === 'metrics') return [...figuresAt(reading, step), ...own]
  if (row.sort === 'backstage' && own.length === 0) return linkedAt(reading, step)
  return own
}

function entryOf({ project, say, language }: Reading, { sort }: JourneyRow, cell: JourneyCell): Entry {
  const entry = (words: string, more: Partial<Entry> = {}) =>
    plain(cell.id, words, { cell: cell.id, picture: cell.picture, ...more })
  const problem = project.problems.get(cell.problem ?? '')
  if (problem) return entry(problem.text || cell.text, { star: problem.number, loss: problem.loss })
  const solution = project.solutions.get(cell.solution ?? '')
  if (solution) {
    const number = solution.number === null ? '' : `${language === 'ru' ? 'Р' : 'S'}${solution.number} `
    return entry(`${number}${solution.text || cell.text}`, { tone: 'idea' })
  }
  const touchpoint = project.touchpoints.get(cell.touchpoint ?? '')
  const channel = touchpoint?.channel ?? cell.channel
  if (touchpoint || channel) {
    const words = touchpoint?.name || cell.text || (channel ? say(`research.channels.${channel}`) : '')
    return entry(words, { channel, tone: 'quiet' })
  }
  if (cell.operation && project.steps.has(cell.operation))
    return entry(operationWords(project, cell.operation) || cell.text, { tone: 'quiet' })
  const found = evidenceWords(project, cell.evidence, { say, language })
  if (found) return entry(found, { tone: 'quiet' })
  return entry(cell.quote && cell.text !== '' ? quoted(cell.text, language) : cell.text, {
    tone: sort === 'thoughts' ? 'quiet' : 'plain',
  })
}

/** In the quotes of the language; whoever typed the marks already gets no second ones. */
const quoted = (words: string, language: Language): string =>
  /^[«"“„]/.test(words) ? words : language === 'ru' ? `«${words}»` : `“${words}”`

function evidenceWords(
  project: Project,
  id: Id | null,
  { say, language }: Pick<Reading, 'say' | 'language'>,
): string | null {
  const evidence = project.evidence.get(id ?? '')
  if (evidence) return evidence.quote ? quoted(evidence.quote, language) : evidence.text
  const hypothesis = project.hypotheses.get(id ?? '')
  if (hypothesis) return `${hypothesis.text} (${say(`research.states.${hypothesis.state}`).toLowerCase()})`
  return project.insights.get(id ?? '')?.text ?? null
}

/** «Медицинская сестра: 3»: who does it, and its number on the map of the process. */
export function operationWords(project: Project, id: Id): string {
  const step = project.steps.get(id)
  if (!step) return ''
  const who = project.participants.get(project.lanes.get(step.lane ?? '')?.participant ?? '')?.name
  const number = numbersOn(project, step.map)?.get(id)
  return [who || step.text, number].filter(Boolean).join(': ')
}

const numbered = new WeakMap<Project, Map<Id, ReadonlyMap<Id, string>>>()

function numbersOn(project: Project, map: Id | null): ReadonlyMap<Id, string> | null {
  const known = numbered.get(project) ?? new Map<Id, ReadonlyMap<Id, string>>()
  numbered.set(project, known)
  const drawn = map ? processMap(project, map) : null
  if (!map || !drawn) return null
  const numbers = known.get(map) ?? stepNumbers(readMap(drawn), project.layout)
  known.set(map, numbers)
  return numbers
}

/** Where nobody wrote what happens behind the scenes: the linked steps that are not the client's. */
function linkedAt({ project }: Reading, step: JourneyStep): Entry[] {
  return linkedElements(project, step)
    .filter((one) => 'look' in one && one.look === 'operation' && !one.client)
    .map(({ id }) => plain(id, operationWords(project, id), { tone: 'quiet' }))
}

/** Systems behind a step: of what it is linked to. */
export function systemsAt({ project, grid }: Reading, step: JourneyStep): Entry[] {
  const backstage = grid.rows.filter(({ sort }) => sort === 'backstage')
  const behind = backstage.flatMap(({ id }) => grid.cells(id, step.id).map(({ operation }) => operation))
  const steps = [...linkedElements(project, step).map(({ id }) => id), ...behind]
  const systems = steps.flatMap((id) => project.steps.get(id ?? '')?.systems ?? [])
  return [...new Set(systems)].flatMap((id) => {
    const system = project.systems.get(id)
    return system ? [plain(id, system.name, { tone: 'quiet' })] : []
  })
}

function figuresAt({ project, grid, say, language }: Reading, step: JourneyStep): Entry[] {
  const found = journeyFigures(project, grid.map)?.steps.get(step.id)
  if (!found) return []
  const { settings } = project
  const range = ({ min, max }: { min: number; max: number }) => rangeWords(min, max, settings, language)
  const { time, waiting, visits, documents, missing, aside, counted } = found
  const lines: Entry[] = []
  if (time) {
    const words = missing.length > 0 ? say('journey.figures.atLeast', { time: range(time) }) : range(time)
    lines.push(plain('time', words, { tone: 'strong' }))
  } else if (counted.length > 0) lines.push(plain('time', say('journey.figures.unsaid'), { tone: 'late' }))
  else if (aside.length > 0)
    lines.push(plain('time', say('journey.figures.aside', { count: aside.length }), { tone: 'quiet' }))
  if (waiting.max > 0)
    lines.push(plain('wait', say('journey.figures.wait', { time: range(waiting) }), { tone: 'late' }))
  if (visits > 0) lines.push(plain('visits', say('journey.figures.visits', { count: visits }), { tone: 'quiet' }))
  if (documents > 0)
    lines.push(plain('papers', say('journey.figures.documents', { count: documents }), { tone: 'quiet' }))
  const csat = satisfactionOf(step.satisfaction)
  if (csat) lines.push(plain('csat', csatWords(csat, say, language), { tone: 'quiet' }))
  const ces = easeOf(step.ease)
  if (ces) lines.push(plain('ces', cesWords(ces, say, language), { tone: 'quiet' }))
  const nps = recommendedOf(step.recommend)
  if (nps) lines.push(plain('nps', npsWords(nps, say, language), { tone: 'quiet' }))
  return lines
}

export const csatWords = (found: Answered, say: Say, language: Language): string =>
  say('journey.figures.csat', { value: percentWords(found.value, language, decimalsOf(found)), n: found.n })

export const cesWords = (found: Answered, say: Say, language: Language): string =>
  say('journey.figures.ces', { value: numberWords(found.value, decimalsOf(found), language), n: found.n })

export const npsWords = (found: Answered, say: Say, language: Language): string =>
  say('journey.figures.nps', { value: numberWords(found.value * 100, decimalsOf(found), language), n: found.n })

export const numberWords = (value: number, digits: number, language: Language): string =>
  value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−')

export const feelingWords = (value: number | null): string =>
  value === null ? '' : value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0'
