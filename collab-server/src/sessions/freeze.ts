import { type AgendaItem, type Candidate, minutesLost, type Project, rankingMethod } from '@potok/model'
import { z } from 'zod'
import { Refused } from '../refusals.ts'
import type { Frozen } from './rounds.ts'

/** What is voted on is what there is now; what comes later is not in it. */
export function freeze(project: Project, item: AgendaItem, voters: number): Frozen {
  const { method: name, settings: given } = item
  const method = rankingMethod(name || 'dots')
  if (!method) throw new Refused('round.method')
  const about = name === 'weights' ? 'criteria' : item.about
  const candidates = about === 'criteria' ? criteriaOf(given) : linesOf(project, about, name === 'minutes')
  const [fewest, most] = method.size
  if (candidates.length < fewest || candidates.length > most) throw new Refused('round.size')
  const defaults = method.defaults({ candidates: candidates.length, voters }) as object
  const settings = method.readSettings(
    within({ ...defaults, ...(given as object | null) }, candidates.length),
    candidates,
  )
  if (!settings.ok) throw new Refused('round.method')
  return { about, method: method.name, settings: settings.value, candidates }
}

/** What was planned before anybody knew how much there is to vote on: nobody has more votes than lines, or more on a line than at all. */
function within<S extends { votes?: unknown; dots?: unknown; most?: unknown }>(settings: S, lines: number): S {
  const { votes, dots, most } = settings
  return {
    ...settings,
    ...(typeof votes === 'number' ? { votes: Math.min(votes, lines) } : {}),
    ...(typeof dots === 'number' && typeof most === 'number' ? { most: Math.min(most, dots) } : {}),
  }
}

const Criteria = z.object({ criteria: z.array(z.object({ id: z.string().min(1).max(64), name: z.string().max(200) })) })

/** Criteria are no records: the plan names them. */
function criteriaOf(settings: unknown): Frozen['candidates'] {
  const read = Criteria.safeParse(settings)
  return read.success ? read.data.criteria.map(({ id, name }) => ({ id, text: name, minutes: null })) : []
}

function linesOf(project: Project, about: AgendaItem['about'], byMap: boolean): Candidate[] {
  const minutes = byMap ? minutesLost(project, about) : null
  return [...project[about].values()]
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => ({ id, minutes: minutes?.get(id) ?? null }))
}
