import {
  type Attendant,
  byOrder,
  causeTree,
  type Id,
  mainProblem,
  type Project,
  rankingsOf,
  type Session,
} from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { whyTable } from '../causes/whyTable.ts'
import { cell, column, fact, figure, paragraph, row, withoutEmptyColumns } from '../cells.ts'
import { longDate } from '../dates.ts'
import type { Block, Description } from '../description.ts'
import { numbering } from '../procedure/sections.ts'
import { type Held, heldBlocks, isHeld, titleOf } from '../ranking/build.ts'
import { report } from '../report.ts'

/** What a session came to: who was there, what was voted on and how far people agreed, decisions, open questions, tasks (domain.md 10.3). */
export function buildProtocol(project: Project, asked: Asked): Description {
  const { lang } = asked
  const t = textsOf(lang).protocol
  const session = project.sessions.get(asked.session ?? '') ?? latest(project)
  const blocks = session ? sections(project, session, lang) : [paragraph(t.none, 'missing')]
  const name = session?.title ? `${t.name}: ${session.title}` : t.name
  return report(project, asked, { kind: t.kind, name, blocks })
}

/** The one that ended last, else the one planned last. */
const latest = ({ sessions }: Project): Session | undefined =>
  [...sessions.values()].sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0) || byOrder(a, b)).at(-1)

function sections(project: Project, session: Session, lang: Lang): Block[] {
  const t = textsOf(lang).protocol
  const section = numbering()
  const agenda = [...project.agendaItems.values()].filter((one) => one.session === session.id).sort(byOrder)
  const votes = (['problems', 'solutions', 'causes', 'criteria'] as const)
    .flatMap((about) => rankingsOf(project, about))
    .filter((one): one is Held => one.session === session.id && isHeld(one))
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const ofSession = (one: { session: Id | null }) => one.session === session.id
  const titleOfItem = (id: Id | null) => project.agendaItems.get(id ?? '')?.title ?? ''
  const decisions = [...project.decisions.values()].filter(ofSession).sort(byOrder)
  const questions = [...project.questions.values()].filter(ofSession).sort(byOrder)
  const tasks = [...project.actions.values()].filter(ofSession).sort(byOrder)
  return [
    { block: 'facts', rows: facts(session, lang) },
    section(t.attended),
    ...(session.attendance.length > 0 ? [people(session.attendance, lang)] : [paragraph(t.nobody, 'missing')]),
    section(t.agenda),
    listed(
      [column(t.item, null), column(t.doing, 50), column(t.minutes, 24, 'right')],
      agenda.map(({ title, activity, minutes }) => [
        cell(title),
        cell(t.activities[activity]),
        figure(minutes, 0, lang),
      ]),
      lang,
    ),
    section(t.votes),
    ...(votes.length > 0
      ? votes.flatMap((one) => [paragraph(titleOf(one, lang), 'bold'), ...heldBlocks(one, lang)])
      : [paragraph(t.no, 'missing')]),
    ...(agenda.some(({ activity, map }) => activity === 'work' && !map)
      ? [section(t.whys), foundCauses(project, session, lang)]
      : []),
    section(t.decisions),
    listed(
      [column(t.decision, null), column(t.item, 70)],
      decisions.map(({ text, item }) => [cell(text), cell(titleOfItem(item))]),
      lang,
    ),
    section(t.questions),
    listed(
      [column(t.question, null), column(t.item, 70)],
      questions.map(({ text, item }) => [cell(text), cell(titleOfItem(item))]),
      lang,
    ),
    section(t.tasks),
    listed(
      [column(t.task, null), column(t.who, 60), column(t.until, 40)],
      tasks.map(({ text, owner, finish }) => [cell(text), cell(owner), cell(finish ? longDate(finish, lang) : '')]),
      lang,
    ),
  ]
}

/** What was found of the problem that won. */
function foundCauses(project: Project, { id }: Session, lang: Lang): Block {
  const problem = project.problems.get(mainProblem(project, id) ?? '')
  const asked = problem && causeTree(project, problem.id).length > 0 ? [problem] : []
  return whyTable(project, asked, lang) ?? paragraph(textsOf(lang).protocol.no, 'missing')
}

function facts({ startedAt, endedAt, planned, place }: Session, lang: Lang) {
  const t = textsOf(lang).protocol
  const day = startedAt === null ? planned : new Date(startedAt).toISOString().slice(0, 10)
  const lasted =
    startedAt === null || endedAt === null ? '' : t.lasted(Math.max(1, Math.round((endedAt - startedAt) / 60_000)))
  return [
    fact(t.date, day ? longDate(day, lang) : '', t.absent),
    fact(t.place, place, t.absent),
    ...(lasted ? [fact(t.duration, lasted, t.absent)] : []),
  ]
}

const people = (all: readonly Attendant[], lang: Lang): Block => {
  const t = textsOf(lang).protocol
  return listed(
    [column(t.person, null), column(t.as, 40)],
    all.map(({ name, guest }) => [cell(name), cell(guest ? t.guest : '')]),
    lang,
  )
}

/** Numbered rows, or that there are none. */
function listed(
  columns: Parameters<typeof withoutEmptyColumns>[0],
  cells: readonly ReturnType<typeof cell>[][],
  lang: Lang,
): Block {
  const t = textsOf(lang)
  if (cells.length === 0) return paragraph(t.protocol.no, 'missing')
  const numbered = cells.map((one, at) => row([figure(at + 1, 0, lang), ...one]))
  const kept = withoutEmptyColumns([column(t.no, 12, 'center'), ...columns], numbered, 2)
  return { block: 'table', columns: kept.columns, rows: kept.rows, ruled: false }
}
