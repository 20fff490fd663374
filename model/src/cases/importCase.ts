import * as Y from 'yjs'
import { container, layoutArray } from '../document/containers.ts'
import { createProject } from '../document/createProject.ts'
import { LayoutRegister } from '../document/layout.ts'
import { orderOf } from '../document/order.ts'
import type { Origin } from '../document/origin.ts'
import { openProject } from '../document/projectDocument.ts'
import { bornRecord } from '../document/write.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import { type Id, newId } from '../ids.ts'
import { FIXED } from '../records/fixed.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Place, Project } from '../records/project.ts'
import { ok, type Result } from '../result.ts'
import { processMap } from '../subprocess/processMap.ts'
import { cardOf } from './caseCard.ts'
import { idsFor } from './caseIds.ts'
import { mapOf } from './caseMap.ts'
import type { CaseFile } from './caseShape.ts'
import { checkCase } from './checkCase.ts'

const IMPORT: Origin = { who: 'import', person: 'server' }

type Rows = { noun: Noun; id: Id; fields: Record<string, unknown> }[]
export type Arrange = (map: ProcessMap, project: Project) => Readonly<Record<Id, Place>>

/** The content of a new project, and what the case itself called its steps, flows and participants. */
export interface ImportedCase {
  readonly title: string
  readonly update: Uint8Array
  readonly names: ReadonlyMap<Id, string>
}

/** Turns a case into the content of a new project. `arrange` places the steps of each map. Nothing is half done: it is a document or a refusal. */
export function importCase(given: unknown, arrange: Arrange): Result<ImportedCase> {
  const checked = checkCase(given)
  if (!checked.ok) return checked
  const file = checked.value
  const doc = new Y.Doc()
  createProject(doc, {
    title: file.title,
    titleEn: file.titleEn ?? '',
    note: file.note ?? '',
    processType: file.process?.type ?? '',
    boundaryFrom: file.process?.boundaries?.from ?? '',
    boundaryTo: file.process?.boundaries?.to ?? '',
    processOwner: file.process?.owner ?? '',
    annualVolume: file.process?.annualVolume ?? null,
    unit: file.process?.unit ?? '',
    locale: file.locale === 'en' ? 'en' : 'ru',
  })
  const { rows, names } = rowsOf(file)
  doc.transact(() => {
    container(doc, 'project').set('card', bornRecord(FIXED.card, cardOf(file).card, null))
    for (const { noun, id, fields } of rows) container(doc, noun).set(id, bornRecord(NOUNS[noun], fields, null))
  }, IMPORT)
  const document = openProject(doc)
  const project = document.project()
  const register = new LayoutRegister(layoutArray(doc))
  const places = [...project.maps.keys()].flatMap((id) => {
    const map = processMap(project, id)
    return map ? Object.entries(arrange(map, project)) : []
  })
  doc.transact((transaction) => {
    for (const [id, place] of places) register.set(transaction, id, place)
  }, IMPORT)
  document.close()
  return ok({ title: file.title, update: Y.encodeStateAsUpdate(doc), names })
}

function rowsOf(file: CaseFile): { rows: Rows; names: Map<Id, string> } {
  const rows: Rows = []
  const participants = idsFor(file.participants.map(({ id }) => id))
  for (const one of file.participants) {
    const fields = { name: one.name, nameEn: one.en ?? '', external: one.external ?? false, rate: one.rate ?? 0 }
    rows.push({ noun: 'participants', id: participants.get(one.id) as Id, fields })
  }
  const things = { documents: new Map<string, Id>(), systems: new Map<string, Id>() }
  const current = mapOf(file, 'current', { participants, things, from: new Map(), at: 0 })
  const target = file.target ? mapOf(file, 'target', { participants, things, from: current.ids, at: 1 }) : null
  for (const noun of ['documents', 'systems'] as const) {
    for (const [name, id] of things[noun]) rows.push({ noun, id, fields: { name } })
  }
  rows.push(...current.rows, ...(target?.rows ?? []))
  const pins = new Map([...(target?.ids ?? []), ...current.ids])
  rows.push(...cardOf(file).rows, ...workOf(file, pins))
  const names = new Map<Id, string>()
  for (const ids of [participants, current.ids, target?.ids ?? []]) for (const [name, id] of ids) names.set(id, name)
  return { rows, names }
}

const STATES: Record<string, string> = {
  'не начато': 'waiting',
  'в работе': 'running',
  выполнено: 'done',
  'выполнено с опозданием': 'doneLate',
  отменено: 'cancelled',
}

/** Problems with their chains of causes, solutions and the roadmap. */
function workOf(file: CaseFile, pins: ReadonlyMap<string, Id>): Rows {
  const rows: Rows = []
  const problems = new Map<number, Id>()
  for (const problem of file.problems ?? []) {
    const id = newId()
    problems.set(problem.num, id)
    const anchor = problem.on ? pins.get(problem.on) : undefined
    const fields = {
      number: problem.num,
      text: problem.text,
      loss: problem.loss ?? null,
      evidence: problem.evidence ?? '',
      anchors: anchor ? [anchor] : [],
    }
    rows.push({ noun: 'problems', id, fields })
    const chain = [...(problem.why ?? []), ...(problem.rootCause ? [problem.rootCause] : [])]
    const orders = orderOf(chain.length)
    let parent: Id | null = null
    for (const [at, text] of chain.entries()) {
      const root = at === chain.length - 1 && problem.rootCause !== undefined
      const cause = newId()
      rows.push({ noun: 'causes', id: cause, fields: { problem: id, parent, text, root, order: orders[at] } })
      parent = cause
    }
  }
  const solutions = idsFor((file.solutions ?? []).map(({ id }) => id))
  for (const [at, one] of (file.solutions ?? []).entries()) {
    const linked = (one.problems ?? []).flatMap((number) => problems.get(number) ?? [])
    const fields = {
      number: at + 1,
      text: one.text,
      problems: linked,
      impact: one.impact ?? null,
      effort: one.effort ?? null,
      order: orderOf(at + 1)[at],
    }
    rows.push({ noun: 'solutions', id: solutions.get(one.id) as Id, fields })
  }
  for (const [at, one] of (file.roadmap ?? []).entries()) {
    const state = STATES[one.status ?? ''] ?? 'waiting'
    const fields = {
      number: one.num,
      text: one.action,
      solution: solutions.get(one.solution ?? '') ?? null,
      owner: one.owner ?? '',
      start: one.start ?? null,
      finish: one.finish ?? null,
      result: one.result ?? '',
      state,
      percent: state === 'done' ? 100 : null,
      order: orderOf(at + 1)[at],
    }
    rows.push({ noun: 'actions', id: newId(), fields })
  }
  return rows
}
