import type { Draft } from '../document/draft.ts'
import type { Id } from '../ids.ts'
import type { Project } from '../records/project.ts'
import type { Look } from '../records/step.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Way } from '../table/change.ts'
import { forwardInto, link } from '../table/linking.ts'
import { freeRow, stand } from '../table/standing.ts'
import { tableOf } from '../table/table.ts'
import { Working } from '../table/working.ts'
import type { WrittenRow } from '../table/written.ts'
import { acceptedFields, all, present, presentMap } from './accepted.ts'
import type { Command } from './command.ts'
import { isAside } from './connect.ts'
import { notTooMany } from './pasteSteps.ts'

interface Input {
  map: Id
  rows: readonly WrittenRow[]
}

/** Cells of many rows in one deed: what changes, and rows that come to be with their flows, lanes and places (B5). Returns the rows. */
export const writeTable: Command<Input> = {
  name: 'table.write',
  check: (project, { map, rows }) => {
    const looks = new Map<Id, Look>(rows.flatMap(({ id, added }) => (added ? [[id, added.look] as const] : [])))
    const lookOf = (id: Id) => looks.get(id) ?? project.steps.get(id)?.look
    const there = rows.filter(({ added }) => !added).map(({ id }) => id)
    return all(
      () => presentMap(project, map, 'process'),
      () => notTooMany(looks.size),
      () => present(project, 'steps', there),
      ...rows.map((row) => () => acceptedRow(project, map, row)),
      ...rows.map(
        ({ id, change }) =>
          () =>
            canLead(id, change.next ?? [], lookOf),
      ),
    )
  },
  run(draft, { map, rows }) {
    const working = new Working(draft.project, map)
    const wasEmpty = working.ownSteps().every(({ look }) => isAside(look))
    for (const { id, added } of rows) if (added) working.addStep(id, { look: added.look })
    for (const row of rows) write(working, row)
    settleLanes(working, rows)
    // Other cells change no way, and a long map is not searched for circles.
    if (rows.some(({ added, change }) => added || change.next)) link(working, rows)
    setWaits(working, rows)
    stand(working, rows, wasEmpty)
    settleNumbers(working, rows, wasEmpty)
    commit(draft, working)
    pin(draft, rows)
    return rows.map(({ id }) => id)
  },
}

function acceptedRow(project: Project, map: Id, { id, added, change }: WrittenRow): Result {
  const {
    fields = {},
    participant = '',
    documents = [],
    systems = [],
    next = [],
    wait = null,
    transfer = null,
  } = change
  const known = new Set([...project.problems.values()].map(({ number }) => number))
  const unknown = (change.problems ?? []).find((number) => !known.has(number))
  return all(
    () =>
      added || project.steps.get(id)?.map === map
        ? ok()
        : refuse('record.gone', 'It has been deleted meanwhile.', [id]),
    () => acceptedFields('steps', fields, [id]),
    () => acceptedFields('participants', { name: participant }, [id]),
    ...[...documents, ...systems].map((name) => () => acceptedFields('documents', { name }, [id])),
    ...[{ wait, transfer }, ...next.map(({ to: _to, returns: _returns, ...flow }) => flow)].map(
      (flow) => () => acceptedFields('flows', flow, [id]),
    ),
    () =>
      unknown === undefined
        ? ok()
        : refuse('table.noProblem', `There is no problem ${unknown}.`, [id], { text: String(unknown) }),
  )
}

function canLead(id: Id, ways: readonly Way[], lookOf: (id: Id) => Look | undefined): Result {
  if (ways.length === 0) return ok()
  if (lookOf(id) === 'end') return refuse('flow.outOfEnd', 'A flow cannot begin at an end.', [id])
  for (const { to } of ways) {
    const look = lookOf(to)
    if (!look) return refuse('record.gone', 'It has been deleted meanwhile.', [to])
    if (to === id) return refuse('flow.self', 'A flow cannot lead from a step to itself.', [id])
    if (look === 'start') return refuse('flow.intoStart', 'A flow cannot lead to the start.', [id, to])
    if (isAside(look)) return refuse('flow.aside', 'Documents, systems and notes take no part in the flow.', [id, to])
  }
  return ok()
}

function write(working: Working, { id, change }: WrittenRow): void {
  const { fields, participant, documents, systems } = change
  if (fields) working.setStep(id, fields)
  if (documents) working.setStep(id, { documents: documents.map((name) => working.thingOf('documents', name)) })
  if (systems) working.setStep(id, { systems: systems.map((name) => working.thingOf('systems', name)) })
  if (participant === undefined) return
  const before = working.steps.get(id)?.lane
  const lane = participant === '' ? null : working.laneOf(participant)
  if (lane === before || lane === null) return
  working.setStep(id, { lane })
  const place = working.places.get(id)
  if (place) working.places.set(id, [place[0], freeRow(working, id, place[0])])
}

/** Whom nobody names does what the row before does; decisions, joins and ends stand with those. */
function settleLanes(working: Working, rows: readonly WrittenRow[]): void {
  let last: Id | null = null
  for (const { id, added } of rows) {
    if (!added) continue
    const step = working.steps.get(id)!
    const before = working.steps.get(added.after ?? '')?.lane ?? null
    const lane: Id | null = step.lane ?? before ?? last ?? laneBelow(working, rows) ?? working.firstLane()
    if (lane && step.lane !== lane) working.setStep(id, { lane })
    last = lane
  }
}

/** A start that names nobody stands with the first row that does. */
const laneBelow = (working: Working, rows: readonly WrittenRow[]): Id | null => {
  for (const { id } of rows) {
    const lane = working.steps.get(id)?.lane
    if (lane) return lane
  }
  return null
}

/** Waits and transfers belong to the one way that leads to a row; where several lead to it each says its own. */
function setWaits(working: Working, rows: readonly WrittenRow[]): void {
  const timed = rows.filter(({ change }) => change.wait !== undefined || change.transfer !== undefined)
  if (timed.length === 0) return
  const into = forwardInto(working)
  for (const { id, change } of timed) {
    const [flow, another] = into.get(id) ?? []
    if (!flow || another) continue
    const { wait, transfer } = change
    working.setFlow(flow.id, { ...(wait !== undefined && { wait }), ...(transfer !== undefined && { transfer }) })
  }
}

/** Numbers that the flow gives by itself are not kept as typed; beside steps that have theirs, none is. */
function settleNumbers(working: Working, rows: readonly WrittenRow[], wasEmpty: boolean): void {
  const typed = rows.flatMap(({ id, added, change }) =>
    added && change.fields?.number ? [{ id, number: change.fields.number }] : [],
  )
  if (typed.length === 0) return
  for (const { id } of typed) working.setStep(id, { number: '' })
  if (!wasEmpty) return
  const { map, project } = working.asMap()
  // Where two stand under each other the order of the records decides: only what is so either way is left to the flow.
  const ways = [map, { ...map, steps: map.steps.toReversed() }].map((one) => tableOf(one, project, 'ru').byStep)
  if (ways.every((byStep) => typed.every(({ id, number }) => byStep.get(id)?.number === number))) return
  for (const { id, number } of typed) working.setStep(id, { number })
}

const NOUNS = ['participants', 'documents', 'systems', 'lanes', 'steps', 'flows'] as const

/** Writes what differs from the project as it was. */
function commit(draft: Draft, working: Working): void {
  const { project } = draft
  for (const noun of NOUNS) {
    const before: ReadonlyMap<Id, object> = project[noun]
    const after: ReadonlyMap<Id, object> = working[noun]
    for (const [id, record] of after) {
      const was = before.get(id)
      if (was === record) continue
      const fields = was ? changed(was, record) : given(record as Record<string, unknown>)
      if (!was) draft.create(noun, fields as never, id)
      else if (Object.keys(fields).length > 0) draft.set(noun, id, fields as never)
    }
    const at = Date.now()
    for (const id of before.keys()) if (!after.has(id)) draft.remove(noun, id, at)
  }
  for (const [id, place] of working.places) if (project.layout.get(id) !== place) draft.place(id, place)
}

const given = ({ id: _id, deletedAt: _deletedAt, ...fields }: Record<string, unknown>) => fields

function changed(before: object, after: object): Record<string, unknown> {
  const was = before as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(given(after as Record<string, unknown>)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]),
    ),
  )
}

function pin(draft: Draft, rows: readonly WrittenRow[]): void {
  for (const { id, change } of rows) {
    if (!change.problems) continue
    const numbers = new Set(change.problems)
    for (const problem of draft.project.problems.values()) {
      const isPinned = problem.anchors.includes(id)
      const shall = problem.number !== null && numbers.has(problem.number)
      if (isPinned !== shall && (shall || problem.number !== null))
        draft.include('problems', problem.id, 'anchors', id, shall)
    }
  }
}
