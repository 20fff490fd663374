import { dayOf, readMoment } from '../calendar/moment.ts'
import { calendarsOf } from '../calendar/projectCalendar.ts'
import { YearNotPublished } from '../calendar/workCalendar.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { FiguredIndicator } from '../indicators/fillings.ts'
import type { RecordOf } from '../records/nouns.ts'
import type { Project } from '../records/project.ts'
import { card as tool } from '../stages/card.ts'
import type { Arrival } from './arrival.ts'
import { letters, rangeIn } from './written.ts'

/** What is wrong on the card before it goes up for approval (domain.md 10.1); `code` names its sentence. */
export interface CardFinding {
  readonly code:
    | 'name'
    | 'missing'
    | 'dates'
    | 'early'
    | 'restDay'
    | 'unit'
    | 'stale'
    | 'differs'
    | 'noBetter'
    | 'noMethod'
    | 'noSource'
    | 'noLeadTime'
    | 'noApproval'
  readonly values: Readonly<Record<string, string>>
  /** Where it is put right. */
  readonly place: {
    readonly noun: 'about' | 'card' | 'indicators' | 'milestones'
    readonly id: Id | null
    readonly field: string
  }
}

const PLACEHOLDER = /^(новый проект|без названия|проект|new project|untitled|project|«?название.*)$/i
const ABOUT = new Set(['processOwner', 'boundaryFrom', 'boundaryTo'])

/** `figured`: the indicators that follow from maps, the lead time first; `come`: what the sources say now. */
export function checkCard(
  project: Project,
  figured: readonly FiguredIndicator[],
  come: readonly Arrival[],
): CardFinding[] {
  return [
    ...named(project),
    ...filledIn(project),
    ...indicators(project, figured),
    ...differing(come),
    ...milestones(project),
    ...approval(project),
  ]
}

const fixed = (noun: 'about' | 'card', field: string) => ({ noun, id: null, field })

function named({ about }: Project): CardFinding[] {
  const isNamed = about.title.trim() !== '' && !PLACEHOLDER.test(about.title.trim())
  return isNamed ? [] : [{ code: 'name', values: {}, place: fixed('about', 'title') }]
}

/** The obligatory fields, as the stage of the card asks for them. */
function filledIn(project: Project): CardFinding[] {
  const lacking = tool.examine(project).lacks.find(({ code }) => code === 'fields')
  return (lacking?.fields ?? []).map((field) => ({
    code: 'missing',
    values: { field },
    place: fixed(ABOUT.has(field) ? 'about' : 'card', field),
  }))
}

function indicators({ indicators }: Project, figured: readonly FiguredIndicator[]): CardFinding[] {
  const rows = [...indicators.values()].sort(byOrder)
  const figureOf = ({ name }: RecordOf<'indicators'>) =>
    figured.find(({ names }) => names.map(letters).includes(letters(name)))
  const [leadTime] = figured
  const hasLeadTime =
    rows.some((row) => figureOf(row) === leadTime) || rows.some(({ name }) => /впп|lead time/i.test(name))
  return [
    ...(rows.length > 0 && !hasLeadTime
      ? [{ code: 'noLeadTime', values: {}, place: fixed('card', 'indicators') } as const]
      : []),
    ...rows.flatMap((row) => {
      const figure = figureOf(row)
      const at = (code: CardFinding['code'], field: string): CardFinding => ({
        code,
        values: { name: row.name, unit: figure?.units[0] ?? '' },
        place: { noun: 'indicators', id: row.id, field },
      })
      const found: CardFinding[] = []
      if (figure && row.unit.trim() !== '' && !figure.units.map(letters).includes(letters(row.unit)))
        found.push(at('unit', 'unit'))
      if (isWorse(row, row.better ?? figure?.better ?? 'less')) found.push(at('noBetter', 'target'))
      if (row.method.trim() === '') found.push(at('noMethod', 'method'))
      if (row.source.trim() === '') found.push(at('noSource', 'source'))
      return found
    }),
  ]
}

/** Of a range both ends count: better is where none gets worse and one gets better. */
function isWorse({ current, target }: RecordOf<'indicators'>, better: 'less' | 'more'): boolean {
  const [before, after] = [rangeIn(current), rangeIn(target)]
  if (!before || !after) return false
  const gains = [0, 1].map((end) => (before[end]! - after[end]!) * (better === 'less' ? 1 : -1))
  return gains.some((gain) => gain < 0) || gains.every((gain) => gain === 0)
}

function differing(come: readonly Arrival[]): CardFinding[] {
  return come.flatMap(({ place, words, typed, standing }) =>
    standing === 'stale' || (standing === 'own' && place.noun === 'indicators')
      ? [{ code: standing === 'stale' ? 'stale' : 'differs', values: { typed, words }, place } as const]
      : [],
  )
}

/** Ends after beginnings, nothing before the project begins, and the deadline on a working day. */
function milestones(project: Project): CardFinding[] {
  const rows = [...project.milestones.values()].sort(byOrder)
  const begins = rows[0]?.start ?? null
  const last = rows
    .flatMap(({ finish, start }) => finish ?? start ?? [])
    .sort()
    .at(-1)
  const works = workingDays(project)
  return rows.flatMap((row) => {
    const { id, start, finish, name } = row
    const at = (code: CardFinding['code'], field: string): CardFinding => ({
      code,
      values: { name },
      place: { noun: 'milestones', id, field },
    })
    const found: CardFinding[] = []
    if (start && finish && finish < start) found.push(at('dates', 'finish'))
    if (start && begins && start < begins) found.push(at('early', 'start'))
    const deadline = finish ?? start
    if (deadline && deadline === last && works(deadline) === false)
      found.push(at('restDay', finish ? 'finish' : 'start'))
    return found
  })
}

/** Null where the calendar of that year is not published. */
function workingDays(project: Project): (day: string) => boolean | null {
  const calendar = calendarsOf(project)(null)
  return (day) => {
    try {
      return calendar.works(dayOf(readMoment(`${day}T00:00`)!))
    } catch (error) {
      if (error instanceof YearNotPublished) return null
      throw error
    }
  }
}

function approval({ card }: Project): CardFinding[] {
  const isApproved = card.state === 'approved' || card.state === 'finished'
  return isApproved && card.approvedOn === null
    ? [{ code: 'noApproval', values: {}, place: fixed('card', 'approvedOn') }]
    : []
}
