import { joinLanes } from '../dictionary/joinLanes.ts'
import type { Entry } from '../dictionary/uses.ts'
import { NOUN_NAMES } from '../document/containers.ts'
import type { Draft } from '../document/draft.ts'
import type { Id } from '../ids.ts'
import { LONGEST_TEXT } from '../records/fields.ts'
import { NOUNS, type Noun } from '../records/nouns.ts'
import type { Participant } from '../records/participant.ts'
import type { Problem } from '../records/problem.ts'
import type { Project } from '../records/project.ts'
import type { Solution } from '../records/solution.ts'
import { ok, refuse } from '../result.ts'
import { all, present } from './accepted.ts'
import type { Command } from './command.ts'

interface Input {
  noun: 'problems' | 'solutions' | Entry
  /** The one that stays, with its number and words. */
  into: Id
  /** The others, which say the same. */
  ids: readonly Id[]
}

/** Duplicates become one: everything that names one of them names the one that stays, their words are kept with it. */
export const mergeRecords: Command<Input> = {
  name: 'record.merge',
  check: (project, { noun, into, ids }) =>
    all(
      () => present(project, noun, [into, ...ids]),
      () => (ids.length > 0 && !ids.includes(into) ? ok() : refuse('merge.few', 'At least two are merged.', [into])),
      () => {
        const length = noun === 'problems' ? evidenceOf(project, into, ids).length : 0
        const values = { field: 'evidence', length, most: LONGEST_TEXT }
        if (length <= LONGEST_TEXT) return ok()
        return refuse('text.tooLong', `A text may have ${LONGEST_TEXT} signs; this one has ${length}.`, [into], values)
      },
    ),
  run(draft, { noun, into, ids }) {
    const { project } = draft
    const duplicates = new Set(ids)
    if (noun === 'problems') {
      const merged = [into, ...ids].map((id) => project.problems.get(id)!)
      draft.set('problems', into, {
        anchors: union(merged.map(({ anchors }) => anchors)),
        evidence: evidenceOf(project, into, ids),
        ...firstOf(merged, ['loss', 'estimate']),
      })
    } else if (noun === 'solutions') {
      const merged = [into, ...ids].map((id) => project.solutions.get(id)!)
      draft.set('solutions', into, {
        problems: union(merged.map(({ problems }) => problems)),
        ...firstOf(merged, ['impact', 'effort']),
      })
    }
    const lanes = noun === 'participants' ? joinLanes(draft, into, ids) : []
    const known = noun === 'participants' ? NOUN_NAMES.filter((of) => of !== 'lanes') : NOUN_NAMES
    if (noun === 'participants') draft.set(noun, into, firstNamed(project, into, ids))
    const touched = [...lanes, ...known.flatMap((of) => renamed(draft, of, duplicates, into))]
    const at = Date.now()
    for (const id of ids) draft.remove(noun, id, at)
    return [into, ...ids, ...touched]
  },
}

/** What the one that stays lacks comes from the first that has it. */
function firstOf<R extends Problem | Solution, K extends keyof R>([into, ...others]: R[], fields: K[]): Partial<R> {
  const lacking = fields.filter((field) => into![field] === null)
  const found = lacking.map((field) => [field, others.find((one) => one[field] !== null)?.[field] ?? null])
  return Object.fromEntries(found.filter(([, value]) => value !== null))
}

/** Who they are of, what they earn and how many they are, where the one that stays does not say it. */
function firstNamed({ participants }: Project, into: Id, ids: readonly Id[]): Partial<Participant> {
  const [kept, ...others] = [into, ...ids].map((id) => participants.get(id)!)
  const first = <K extends keyof Participant>(name: K): Partial<Participant> => {
    const found = kept![name] ? undefined : others.find((one) => one[name])?.[name]
    return found === undefined ? {} : ({ [name]: found } as Partial<Participant>)
  }
  return { ...first('nameEn'), ...first('organisation'), ...first('rate'), ...first('staff'), ...first('week') }
}

const union = (sets: readonly (readonly Id[])[]): Id[] => [...new Set(sets.flat())]

function evidenceOf({ problems }: Project, into: Id, ids: readonly Id[]): string {
  const others = ids.map((id) => problems.get(id)!)
  const words = [problems.get(into)!.evidence, ...others.flatMap(({ text, evidence }) => [text, evidence])]
  return words.filter((one) => one.trim() !== '').join('\n')
}

/** Whatever names a duplicate names the one that stays. */
function renamed(draft: Draft, noun: Noun, duplicates: ReadonlySet<Id>, into: Id): Id[] {
  const changed: Id[] = []
  for (const record of draft.project[noun].values() as Iterable<{ id: Id } & Record<string, unknown>>) {
    if (duplicates.has(record.id) || record.id === into) continue
    const fields: Record<string, unknown> = {}
    for (const [name, { kind }] of Object.entries(NOUNS[noun])) {
      const value = record[name]
      if (kind === 'value' && duplicates.has(value as Id)) fields[name] = into
      if (kind === 'set' && (value as readonly Id[]).some((id) => duplicates.has(id)))
        fields[name] = union([(value as readonly Id[]).filter((id) => !duplicates.has(id)), [into]])
    }
    if (Object.keys(fields).length === 0) continue
    draft.set(noun, record.id, fields as never)
    changed.push(record.id)
  }
  return changed
}
