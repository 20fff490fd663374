import { type AgendaItem, byOrder, type Id, noteGroups, noteOrigin, type Project, rankingMethod } from '@potok/model'
import { listLinks } from '../access/links.ts'
import type { Person } from '../access/people.ts'
import { mayEdit, mayInvite, type Role } from '../access/roles.ts'
import { inDocument } from '../projects/inDocument.ts'
import type { Store } from '../stores/store.ts'
import type { SessionHall } from './hall.ts'
import { isStillMine, readIdea } from './ideas.ts'
import { askedSteps, ideasSeen, sheetsBefore } from './ideasSeen.ts'
import { countPapers, finishedOf, handOf, papersBy, type Round, roundsOf } from './rounds.ts'
import { attendees, type Running } from './running.ts'

/** Who asks, and with which right. */
interface Asking {
  readonly person: Person
  readonly role: Role
}

const leads = ({ lead, deputy }: Running, { id }: Person): boolean => id === lead || id === deputy

export const mayTakePart = ({ who }: Pick<AgendaItem, 'who'>, role: Role): boolean =>
  who === 'everyone' || mayEdit(role)

/** Everything of a session that this person may know now: never what somebody else wrote or gave before it is shown. */
export async function sessionView(hall: SessionHall, running: Running, { person, role }: Asking) {
  const { store, hocuspocus } = hall
  const room = hall.room(running)
  const version = room.version
  const here = room.here()
  const isLead = leads(running, person)
  const { item: current, timer, done, summons } = running.standing
  const round = current === null ? undefined : roundsOf(store, running, current)[0]
  const finished = round && round.revealed === null ? finishedOf(store, round.id) : []
  const { inWords, asked, before } = await room.shared(() =>
    inDocument(hocuspocus, running.project, ({ project }) => ({
      inWords: worded(project, running, current, round),
      asked: round?.ideas?.how === 'prompts' ? askedSteps(project, round.ideas.steps) : [],
      before: round?.ideas?.how === 'rounds' ? sheetsBefore(store, round.id, round.ideas) : new Map(),
    })),
  )
  const hand = round?.secret ? handOf(round.secret, person.id) : null
  const item = inWords.agenda.find(({ id }) => id === current)
  return {
    version,
    now: Date.now(),
    session: running.session,
    goesOn: running.ended === null,
    startedAt: running.at,
    code: running.code,
    entrance: mayInvite(role) ? entranceOf(store, running) : null,
    you: {
      id: person.id,
      name: person.name,
      leads: isLead,
      edits: mayEdit(role),
      takesPart: item ? mayTakePart(item, role) : false,
    },
    lead: running.lead,
    deputy: running.deputy,
    ...inWords,
    item: current,
    done,
    timer,
    summons,
    people: attendees(store, running).map((one) => ({
      ...one,
      here: here.has(one.id),
      // Only whoever leads sees who has finished; everybody sees how many.
      finished: isLead ? finished.includes(one.id) : one.id === person.id && finished.includes(one.id),
    })),
    reactions: room.reactions(),
    round: round
      ? {
          id: round.id,
          ...inWords.round!,
          finishedCount: finished.length,
          papers: round.revealed === null && round.frozen === null ? countPapers(store, round.id) : 0,
          ideas: round.ideas && hand !== null ? ideasSeen(round.ideas, hand, before, asked) : null,
          mine: hand === null ? null : mine(round, papersBy(store, round.id, hand)),
        }
      : null,
  }
}

function mine({ frozen, ideas }: Round, papers: readonly { part: string; value: string }[]) {
  if (frozen !== null) return { ballot: papers[0] ? (JSON.parse(papers[0].value) as unknown) : null, notes: [] }
  const notes = papers
    .filter(({ value }) => isStillMine(ideas, value))
    .map(({ part, value }) => ({ id: part, ...readIdea(ideas, value) }))
  return { ballot: null, notes }
}

/** The link that the code stands for, as long as it goes on. */
function entranceOf(store: Store, { project, link, ended }: Running) {
  const found = ended === null ? listLinks(store, project).find(({ id }) => id === link) : undefined
  return found ? { link: found.id, lobby: found.lobby } : null
}

/** What the document says: title, agenda, and of a round what is voted on, and what was shown. */
function worded(project: Project, { session: id }: Running, current: Id | null, round: Round | undefined) {
  const session = project.sessions.get(id)
  const agenda = [...project.agendaItems.values()]
    .filter((item) => item.session === id)
    .sort(byOrder)
    .map(({ id, title, prompt, activity, about, method, minutes, who, anonymous, map }) => {
      return { id, title, prompt, activity, about, method, minutes, who, anonymous, map }
    })
  const about = project.about.title
  return {
    project: about,
    title: session?.title ?? '',
    agenda,
    round: round ? roundInWords(project, round, current) : null,
  }
}

function roundInWords(project: Project, { id, frozen, anonymous, closed, revealed }: Round, item: Id | null) {
  const phase = revealed !== null ? ('shown' as const) : closed ? ('interrupted' as const) : ('open' as const)
  const isShown = revealed !== null
  if (frozen === null) {
    const groups = isShown && item !== null ? noteGroups(project, item) : []
    const shown = groups.map(({ cluster, notes }) => ({
      cluster: cluster && { id: cluster.id, name: cluster.name },
      notes: notes.map(({ note, merged }) => ({
        id: note.id,
        text: note.text,
        author: note.author,
        origin: noteOrigin(project, note),
        merged: merged.map(({ text }) => text),
      })),
    }))
    return {
      kind: 'write' as const,
      phase,
      anonymous,
      method: '',
      settings: null,
      candidates: [],
      shown,
      outcome: null,
    }
  }
  const { about, method, settings } = frozen
  const kept = isShown ? project.rankings.get(id) : undefined
  const candidates = frozen.candidates.flatMap(({ id, text }) => {
    if (about === 'criteria') return [{ id, text: text ?? '', number: null, loss: null }]
    const record = project[about].get(id)
    const loss = record && 'loss' in record ? record.loss : null
    return record ? [{ id, text: record.text, number: record.number, loss }] : []
  })
  const isKnown = rankingMethod(method) !== undefined
  return {
    kind: 'rank' as const,
    phase,
    anonymous,
    method: isKnown ? method : '',
    settings,
    candidates: kept ? kept.candidates.map((one) => ({ ...one, loss: null })) : candidates,
    shown: [],
    outcome: kept?.outcome ?? null,
  }
}
