import { broughtBack, isAsItWas } from '../difference/broughtBack.ts'
import { OWNERS } from '../document/living.ts'
import type { Id } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Noun } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import type { Look } from '../records/step.ts'
import { ok, type Result, refuse } from '../result.ts'
import { mapsWithin } from '../subprocess/inside.ts'
import { acceptedFields, all, unfrozen } from './accepted.ts'
import { changeLook } from './changeLook.ts'
import type { Command } from './command.ts'
import { canConnect } from './connect.ts'

interface Input {
  readonly noun: Noun
  readonly id: Id
  /** An older state of the project, as it was kept. */
  readonly was: Project
}

/** One thing takes the state that it had in an older version; nothing else is touched. */
export const bringBack: Command<Input> = {
  name: 'record.bringBack',
  check: (project, { noun, id, was }) => {
    const back = broughtBack(project, was, noun, id)
    if (!back) return refuse('bringBack.wasNot', 'It was not there in that version.', [id])
    if (isAsItWas(back)) return refuse('bringBack.same', 'It is as it was then.', [id])
    const { fields, isGone } = back
    return all(
      () => onItsMap(project, noun, id, fields),
      () => owned(project, noun, id, fields),
      () => (isGone ? ok() : unfrozen(project, noun, [id], fields)),
      () => acceptedFields(noun, fields, [id]),
      () => canLead(project, noun, id, was),
      () =>
        noun === 'steps' && !isGone && fields.look !== undefined
          ? changeLook.check(project, { steps: [id], look: fields.look as Look })
          : ok(),
      () => canStandFor(project, noun, id, was),
    )
  },
  run(draft, { noun, id, was }) {
    const back = broughtBack(draft.project, was, noun, id)
    if (!back) return []
    if (back.isGone) draft.revive(noun, id, back.fields)
    else if (Object.keys(back.fields).length > 0) draft.set(noun, id, back.fields)
    if (back.place) draft.place(id, back.place)
    for (const flow of back.flows) {
      if (draft.project.flows.has(flow.id)) draft.set('flows', flow.id, flow.fields)
      else draft.revive('flows', flow.id, flow.fields)
    }
    return [id, ...back.flows.map((flow) => flow.id)]
  },
}

/** A step that became part of another map stays there. */
function onItsMap(project: Project, noun: Noun, id: Id, { map }: Readonly<Record<string, unknown>>): Result {
  const present = project[noun].get(id)
  return present && map !== undefined ? refuse('bringBack.otherMap', 'It stands on another map now.', [id]) : ok()
}

/** What it belonged to must be there. */
function owned(project: Project, noun: Noun, id: Id, fields: Readonly<Record<string, unknown>>): Result {
  const gone = (OWNERS[noun] ?? []).some(({ field, of, or, optional }) => {
    const owner = fields[field]
    if (owner === undefined || (owner === null && optional)) return false
    return !(project[of].has(owner as Id) || (or !== undefined && project[or].has(owner as Id)))
  })
  return gone ? refuse('bringBack.ownerGone', 'What it belonged to has been deleted since.', [id]) : ok()
}

function canLead(project: Project, noun: Noun, id: Id, was: Project): Result {
  const old = was.flows.get(id)
  if (noun !== 'flows' || !old?.start || !old.end) return ok()
  const flows = new Map(project.flows)
  const present: Flow | undefined = flows.get(id)
  if (present && present.start === old.start && present.end === old.end) return ok()
  flows.delete(id)
  return canConnect({ ...project, flows }, old.start, old.end)
}

function canStandFor(project: Project, noun: Noun, id: Id, was: Project): Result {
  const old = noun === 'steps' ? was.steps.get(id) : undefined
  if (!old?.subprocess || !old.map || !project.maps.has(old.subprocess)) return ok()
  return mapsWithin(project, old.subprocess).has(old.map)
    ? refuse('subprocess.cycle', 'A map cannot be a part of itself.', [id])
    : ok()
}
