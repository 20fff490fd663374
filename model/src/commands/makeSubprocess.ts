import { orderBetween } from '../document/order.ts'
import { byOrder } from '../graph/byOrder.ts'
import { groupsAmong } from '../graph/groups.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Place, Project } from '../records/project.ts'
import type { Look, Step } from '../records/step.ts'
import { ok, type Result, refuse } from '../result.ts'
import { SIZES } from '../scene/sizes.ts'
import { acceptedFields, all, present } from './accepted.ts'
import type { Command } from './command.ts'
import { isAside } from './connect.ts'

interface Input {
  map: Id
  steps: readonly Id[]
  /** Of the step and of its map. */
  name: string
  /** What the start and the end of the new map say. */
  startText: string
  endText: string
}

/** Steps of one map become a map of its own, and an operation that stands for it takes their place. Returns that step and the map. */
export const makeSubprocess: Command<Input> = {
  name: 'subprocess.make',
  check: (project, { map, steps, name, startText, endText }) =>
    all(
      () => present(project, 'maps', [map]),
      () => present(project, 'steps', steps),
      () => acceptedFields('maps', { name }),
      ...[name, startText, endText].map((text) => () => acceptedFields('steps', { text })),
      () => cut(project, map, steps),
    ),
  run(draft, { map, steps, name, startText, endText }) {
    const { project } = draft
    const { inside, into, out } = crossings(project, new Set(steps))
    const [first, last] = [project.steps.get(into[0]!.end!)!, project.steps.get(out[0]!.start!)!]
    const outer = project.maps.get(map)!
    const inner = draft.create('maps', { name, state: outer.state, order: orderBetween(outer.order || null, null) })
    const lanes = new Map<Id | null, Id>()
    const own = [...project.lanes.values()].filter((lane) => lane.map === map).sort(byOrder)
    const used = new Set(steps.map((id) => project.steps.get(id)?.lane))
    for (const { id, deletedAt: _, ...lane } of own)
      if (used.has(id)) lanes.set(id, draft.create('lanes', { ...lane, map: inner }))
    const members = new Set(steps)
    const whole = groupsAmong(project, project.steps.values()).filter((one) => one.steps.every((id) => members.has(id)))
    for (const { group } of whole) draft.set('groups', group.id, { map: inner })
    const grouped = new Set(whole.map(({ group }) => group.id))

    const lefts = steps.flatMap((id) => project.layout.get(id)?.[0] ?? [])
    const left = Math.min(...lefts, Infinity)
    const right = Math.max(...lefts, left) - left + FIRST_X + PITCH
    const moved = ([x, ...rest]: Place): Place => [x - left + FIRST_X, ...rest] as unknown as Place
    for (const id of steps) {
      const { lane, group } = project.steps.get(id)!
      const kept = group && grouped.has(group) ? group : null
      draft.set('steps', id, { map: inner, lane: lanes.get(lane) ?? null, group: kept })
      const place = project.layout.get(id)
      if (place) draft.place(id, moved(place))
    }
    for (const { id } of inside) draft.set('flows', id, { map: inner })

    const at = project.layout.get(first.id)
    const event = (look: 'start' | 'end', of: Step, text: string, x: number) => {
      const [lane, beside] = [of.lane, project.layout.get(of.id)]
      const id = draft.create('steps', { map: inner, lane: lanes.get(lane) ?? null, look, text })
      // Nobody placed these steps: the map arranges itself, the events too.
      if (beside) draft.place(id, [x, beside[1] + (heightOf(of.look) - SIZES.pillHeight) / 2])
      return id
    }
    const start = event('start', first, startText, EDGE)
    const end = event('end', last, endText, right)
    draft.create('flows', { map: inner, start, end: first.id })
    const { label, share } = out[0]!
    draft.create('flows', { map: inner, start: last.id, end, ...(isSplit(last.look) ? { label, share } : {}) })

    const step = draft.create('steps', { map, lane: first.lane, look: 'operation', text: name, subprocess: inner })
    if (at) draft.place(step, [at[0], at[1]])
    for (const { id } of into) draft.set('flows', id, { end: step, bend: null })
    const said = isSplit(last.look) ? { label: '', share: null } : {}
    for (const { id } of out) draft.set('flows', id, { start: step, bend: null, ...said })
    return [step, inner]
  },
}

/** Where the start stands, the first of the steps after it, and how far the end stands behind the last. */
const EDGE = 16
const FIRST_X = 160
const PITCH = 200

const heightOf = (look: Look): number =>
  look === 'xor' || look === 'or' ? SIZES.decision : look === 'wait' ? SIZES.wait : SIZES.stepHeight

const isSplit = (look: string) => look === 'xor' || look === 'or'

/** Whether these steps have one way in and one way out. */
function cut(project: Project, map: Id, steps: readonly Id[]): Result {
  const chosen = new Set(steps)
  const found = steps.map((id) => project.steps.get(id)!)
  const elsewhere = found.filter((step) => step.map !== map).map(({ id }) => id)
  if (elsewhere.length > 0) return refuse('subprocess.otherMap', 'A sub-process is made of one map.', elsewhere)
  const edges = found.filter(({ look }) => look === 'start' || look === 'end').map(({ id }) => id)
  if (edges.length > 0)
    return refuse('subprocess.edges', 'The start and the ends of the process stay on its map.', edges)
  if (found.every(({ look }) => isAside(look)))
    return refuse('subprocess.nothing', 'A sub-process needs a step that is in the flow.', [...steps])
  const torn = [...project.steps.values()].filter(
    ({ id, join }) => join && project.steps.has(join) && chosen.has(id) !== chosen.has(join),
  )
  if (torn.length > 0)
    return refuse(
      'subprocess.torn',
      'A branching and its join go together.',
      torn.map(({ id }) => id),
    )
  const { into, out } = crossings(project, chosen)
  const entries = new Set(into.map(({ end }) => end))
  if (entries.size !== 1 || into.every(({ returns }) => returns)) {
    const about = into.map(({ id }) => id)
    return refuse('subprocess.waysIn', 'A sub-process has one way in.', about, { count: entries.size })
  }
  if (out.length !== 1 || out[0]?.returns) {
    const about = out.map(({ id }) => id)
    return refuse('subprocess.waysOut', 'A sub-process has one way out.', about, { count: out.length })
  }
  return ok()
}

function crossings(project: Project, chosen: ReadonlySet<Id>) {
  const [inside, into, out] = [[] as Flow[], [] as Flow[], [] as Flow[]]
  for (const flow of project.flows.values()) {
    const [leaves, enters] = [chosen.has(flow.start ?? ''), chosen.has(flow.end ?? '')]
    if (leaves && enters) inside.push(flow)
    else if (enters) into.push(flow)
    else if (leaves) out.push(flow)
  }
  return { inside, into, out }
}
