import type { Id } from '../ids.ts'
import { analyse } from '../metrics/analysis/analyse.ts'
import type { Analysis } from '../metrics/analysis/analysis.ts'
import { minutesOf } from '../metrics/analysis/minutes.ts'
import type { Flow } from '../records/flow.ts'
import type { JourneyStep } from '../records/journeyStep.ts'
import type { Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import type { Time } from '../records/time.ts'
import { processMap } from '../subprocess/processMap.ts'
import { type JourneyGrid, journeyGrid } from './grid.ts'
import { linkedElements } from './linked.ts'

export interface Minutes {
  readonly min: number
  readonly max: number
}

/** What a part of the journey costs the client (domain.md 6): working minutes, and what they were taken from. */
export interface ClientFigures {
  /** Null where nothing says it. */
  readonly time: Minutes | null
  /** The part of it that is waiting. */
  readonly waiting: Minutes
  readonly visits: number
  readonly documents: number
  /** Elements of process maps that the time is the sum of; empty where it is typed. */
  readonly counted: readonly Id[]
  /** Linked, but off the critical flow: they take no time of their own. */
  readonly aside: readonly Id[]
  /** Linked elements without a time: the time is «не менее …». */
  readonly missing: readonly Id[]
}

interface JourneyFigures {
  readonly steps: ReadonlyMap<Id, ClientFigures>
  readonly stages: ReadonlyMap<Id, ClientFigures>
  readonly whole: ClientFigures
}

const taken = new WeakMap<Project, Map<Id, JourneyFigures>>()

/** The figures of each step, each stage and the whole journey; null when there is no such map. */
export function journeyFigures(project: Project, map: Id): JourneyFigures | null {
  const grid = journeyGrid(project, map)
  if (!grid) return null
  const ofProject = taken.get(project) ?? new Map<Id, JourneyFigures>()
  taken.set(project, ofProject)
  const kept = ofProject.get(map) ?? measured(project, grid)
  ofProject.set(map, kept)
  return kept
}

interface Known {
  readonly project: Project
  readonly analyses: Map<Id, Analysis | null>
}

const analysed = new WeakMap<Project['steps'], Known>()

/** Words written on a journey change no process: its analyses are those of the snapshot before. */
function analysisIn(project: Project, id: Id): Analysis | null {
  const last = analysed.get(project.steps)
  const isSame = last && PARTS.every((part) => last.project[part] === project[part])
  const known = isSame ? last : { project, analyses: new Map<Id, Analysis | null>() }
  analysed.set(project.steps, known)
  if (!known.analyses.has(id)) {
    const map = processMap(project, id)
    const found = map && analyse(map, project)
    known.analyses.set(id, found?.sound ? found : null)
  }
  return known.analyses.get(id) ?? null
}

const PARTS = ['maps', 'flows', 'lanes', 'participants', 'observations', 'documents', 'settings', 'about'] as const

function measured(project: Project, grid: JourneyGrid): JourneyFigures {
  const analysisOf = (id: Id) => analysisIn(project, id)
  const parts = new Map(grid.steps.map((step) => [step.id, ofStep(project, grid, step, analysisOf)]))
  const sum = (steps: readonly JourneyStep[]) => summed(steps.map(({ id }) => parts.get(id)!))
  return {
    steps: new Map([...parts].map(([id, part]) => [id, part.figures])),
    stages: new Map(grid.stages.map(({ stage, steps }) => [stage.id, sum(steps)])),
    whole: sum(grid.steps),
  }
}

/** One element counts once in a stage and once in the whole, however many steps link to it. */
interface Part {
  readonly figures: ClientFigures
  readonly elements: ReadonlyMap<Id, { readonly time: Minutes; readonly waiting: Minutes }>
  readonly papers: readonly Id[]
  readonly typedPapers: number | null
  readonly typedTime: Minutes | null
}

function ofStep(
  project: Project,
  grid: JourneyGrid,
  step: JourneyStep,
  analysisOf: (map: Id) => Analysis | null,
): Part {
  const elements = new Map<Id, { time: Minutes; waiting: Minutes }>()
  const [aside, missing]: [Id[], Id[]] = [[], []]
  const linked = linkedElements(project, step)
  for (const element of linked) {
    const analysis = analysisOf(element.map ?? '')
    if (analysis && !((analysis.leadLoads.get(element.id)?.visits ?? 0) > 0)) {
      aside.push(element.id)
      continue
    }
    const { whole, waits, lacks } = timesOf(project, element)
    if (lacks) missing.push(element.id)
    elements.set(element.id, { time: span(project, whole), waiting: span(project, waits) })
  }
  const typedTime = step.time && elements.size === 0 ? span(project, [step.time]) : null
  const papers = [...new Set(linked.flatMap((one) => ('documents' in one ? one.documents : [])))].filter((id) =>
    project.documents.has(id),
  )
  const times = [...elements.values()]
  return {
    elements,
    papers,
    typedPapers: step.papers,
    typedTime,
    figures: {
      time: typedTime ?? (elements.size > missing.length ? added(times.map(({ time }) => time)) : null),
      waiting: added(times.map(({ waiting }) => waiting)),
      visits: step.visits ?? visitsOf(project, grid, step, linked),
      documents: step.papers ?? papers.length,
      counted: [...elements.keys()],
      aside,
      missing,
    },
  }
}

function summed(parts: readonly Part[]): ClientFigures {
  const elements = new Map(parts.flatMap((part) => [...part.elements]))
  const times = [...elements.values()]
  const typed = parts.flatMap(({ typedTime }) => typedTime ?? [])
  const missing = [...new Set(parts.flatMap(({ figures }) => figures.missing))]
  const papers = new Set(parts.flatMap((part) => (part.typedPapers === null ? part.papers : [])))
  return {
    time:
      elements.size > missing.length || typed.length > 0 ? added([...times.map(({ time }) => time), ...typed]) : null,
    waiting: added(times.map(({ waiting }) => waiting)),
    visits: parts.reduce((total, { figures }) => total + figures.visits, 0),
    documents: papers.size + parts.reduce((total, { typedPapers }) => total + (typedPapers ?? 0), 0),
    counted: [...elements.keys()],
    aside: [...new Set(parts.flatMap(({ figures }) => figures.aside))],
    missing,
  }
}

/** A step's own time, a flow's wait and transfer. */
function timesOf(
  project: Project,
  element: Step | Flow,
): { whole: (Time | null)[]; waits: (Time | null)[]; lacks: boolean } {
  const map = processMap(project, element.map ?? '')
  if ('look' in element) {
    const { time, look } = map?.steps.find(({ id }) => id === element.id) ?? element
    const lasts = look === 'operation' || look === 'wait'
    return { whole: [time], waits: look === 'wait' ? [time] : [], lacks: lasts && !time }
  }
  const { wait, transfer } = map?.flows.find(({ id }) => id === element.id) ?? element
  return { whole: [wait, transfer], waits: [wait], lacks: false }
}

const span = ({ settings }: Project, times: readonly (Time | null)[]): Minutes =>
  added(times.map((time) => ({ min: minutesOf(time, 'min', settings), max: minutesOf(time, 'max', settings) })))

const added = (all: readonly Minutes[]): Minutes => ({
  min: all.reduce((total, { min }) => total + min, 0),
  max: all.reduce((total, { max }) => total + max, 0),
})

const IN_PERSON: readonly (string | null)[] = ['visit', 'centre']

/** Contacts in person at the step's touchpoints; where it has none, what is brought by hand on the way that it is made of. */
function visitsOf(project: Project, grid: JourneyGrid, step: JourneyStep, linked: readonly (Step | Flow)[]): number {
  const rows = grid.rows.filter(({ sort }) => sort === 'touchpoints')
  const touched = rows.flatMap(({ id }) => grid.cells(id, step.id))
  if (touched.length === 0) return linked.filter((one) => 'channel' in one && one.channel === 'person').length
  return touched.reduce((total, { touchpoint, channel }) => {
    const known = project.touchpoints.get(touchpoint ?? '')
    return IN_PERSON.includes(known?.channel ?? channel) ? total + (known?.frequency ?? 1) : total
  }, 0)
}
