import { buildScene, type Flow, type Id, type ProcessMap, type Project, type Step } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import { flowOrder } from './flowOrder.ts'

/** An operation by its number, a named decision by its words, an end by its name. */
type Target = { item: string } | { named: string } | { end: string }

/** A map read as instructions. */
export interface ReadProcedure {
  readonly map: ProcessMap
  /** Operations and decisions in flow order. */
  readonly rows: readonly Step[]
  /** The numbers that the printed map carries. */
  readonly numbers: ReadonlyMap<Id, string>
  readonly performer: ReadonlyMap<Id, Id>
  /** Where a flow leads. */
  whereTo(flow: Flow): Target | null
  /** Where work goes after an operation when that is not the next row: null when it is. */
  onward(step: Step): { target: Target; afterAll: boolean } | null
}

const DECISIONS = new Set(['xor', 'or', 'and'])
const isRow = (step: Step | undefined): step is Step =>
  step !== undefined && (step.look === 'operation' || DECISIONS.has(step.look))

export function readProcedure(map: ProcessMap, project: Project, lang: Lang): ReadProcedure {
  const t = textsOf(lang)
  const steps = new Map(map.steps.map((step) => [step.id, step]))
  const rows = flowOrder(map).filter(isRow)
  const { boxes } = buildScene(map, project, { locale: lang })
  const numbers = new Map<Id, string>()
  for (const { id, look } of rows) if (look === 'operation') numbers.set(id, boxes.get(id)?.number ?? '')
  const joins = new Set(map.steps.flatMap(({ look, join }) => (look === 'and' && join ? [join] : [])))
  const leaving = (id: Id) => map.flows.filter(({ start }) => start === id)
  const last = rows.at(-1)

  /** The next row along the only way on: gateways that close and waiting boxes are passed through. */
  const ahead = (from: Flow, stops: (step: Step) => boolean) => {
    const seen = new Set<Id>()
    let afterAll = false
    let at = from.end
    while (at !== null && !seen.has(at)) {
      seen.add(at)
      const step = steps.get(at)
      if (!step || step.look === 'end' || stops(step)) return { step, afterAll }
      if (joins.has(at)) afterAll = true
      at = (leaving(at).find(({ returns }) => !returns) ?? leaving(at)[0])?.end ?? null
    }
    return { step: undefined, afterAll }
  }
  const target = (flow: Flow): Target | null => {
    const { step } = ahead(flow, isRow)
    if (!step) return null
    const text = textOf(step, lang)
    if (step.look === 'operation') return { item: numbers.get(step.id) ?? '' }
    if (step.look === 'end') return { end: text || t.untitled }
    if (text) return { named: text }
    // A decision without words is named by the operation behind it.
    const { step: behind } = ahead(flow, ({ look }) => look === 'operation')
    return behind?.look === 'operation' ? { item: numbers.get(behind.id) ?? '' } : null
  }
  return {
    map,
    rows,
    numbers,
    performer: new Map(
      map.steps.flatMap(({ id, lane }) => {
        const participant = project.lanes.get(lane ?? '')?.participant
        return participant ? [[id, participant]] : []
      }),
    ),
    whereTo: (flow) => target(flow),
    onward(operation) {
      const ways = leaving(operation.id)
      const [way] = ways
      if (ways.length !== 1 || !way) return null
      const { step, afterAll } = ahead(way, isRow)
      const next = rows[rows.indexOf(operation) + 1]
      if (!step || step === next || (step.look === 'end' && operation === last)) return null
      const found = target(way)
      return found && { target: found, afterAll }
    },
  }
}

export const textOf = (step: Step, lang: Lang): string => (lang === 'en' && step.textEn) || step.text

/** A participant as the language names it. */
export function nameOf(id: Id | undefined, project: Project, lang: Lang): string {
  const participant = project.participants.get(id ?? '')
  return (lang === 'en' && participant?.nameEn) || participant?.name || ''
}

/** Names of things by their ids, each once, in the order of the alphabet. */
export function namesOf(ids: readonly Id[], from: ReadonlyMap<Id, { name: string }>, lang: Lang): string[] {
  const names = new Set(ids.flatMap((id) => from.get(id)?.name ?? []))
  return [...names].sort((a, b) => a.localeCompare(b, lang))
}
