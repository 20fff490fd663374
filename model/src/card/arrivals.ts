import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { FiguredIndicator } from '../indicators/fillings.ts'
import type { Project } from '../records/project.ts'
import { mapOfState } from '../subprocess/mapOfState.ts'
import { processMap } from '../subprocess/processMap.ts'
import { type Arrival, type ArrivalPlace, type ArrivalSource, standingOf } from './arrival.ts'
import { figureIn, letters } from './written.ts'

const STATES = ['current', 'target', 'ideal'] as const
const PERIOD = ['start', 'finish'] as const

/** What maps, figures, segments and the roadmap say for the card now (domain.md 10.1); `figured`: of the indicators, in words. */
export function arrivals(project: Project, figured: readonly FiguredIndicator[]): Arrival[] {
  return [...ofBoundaries(project), ...ofPeople(project), ...ofFigures(project, figured), ...ofRoadmap(project)]
}

/** The border events of the current map. */
function ofBoundaries(project: Project): Arrival[] {
  const current = currentMap(project)
  if (!current) return []
  const { about } = project
  const source: ArrivalSource = { kind: 'map', map: current.map.id }
  const only = (texts: string[]) => (new Set(texts).size === 1 ? texts[0]! : '')
  const texts = (look: 'start' | 'end') =>
    current.steps
      .filter((step) => step.look === look && (look === 'start' || step.outcome === 'primary'))
      .map(({ text, textEn }) => ((about.locale === 'en' && textEn) || text).trim())
  return [
    ...arrival({ noun: 'about', id: null, field: 'boundaryFrom' }, source, only(texts('start')), about, sameWords),
    ...arrival({ noun: 'about', id: null, field: 'boundaryTo' }, source, only(texts('end')), about, sameWords),
  ]
}

/** Clients are the segments or, without any, who does the client's steps; the perimeter is who else of our own has a lane. */
function ofPeople(project: Project): Arrival[] {
  const current = currentMap(project)
  const segments = [...project.segments.values()]
    .sort(byOrder)
    .map(({ name }) => name.trim())
    .filter((name) => name !== '')
  const performers = (of: (id: Id) => boolean) =>
    (current?.lanes ?? [])
      .filter(({ id }) => of(id))
      .flatMap(({ participant }) => project.participants.get(participant ?? '') ?? [])
  const clientLanes = new Set(current?.steps.filter(({ client }) => client).map(({ lane }) => lane))
  const clients = segments.length > 0 ? segments : performers((id) => clientLanes.has(id)).map(({ name }) => name)
  const own = performers((id) => !clientLanes.has(id)).filter(({ external }) => !external)
  const map: ArrivalSource | null = current && { kind: 'map', map: current.map.id }
  const source = segments.length > 0 ? ({ kind: 'segments' } as const) : map
  const list = (names: readonly string[], by: string) => [...new Set(names)].join(by)
  const { card } = project
  return [
    ...(source
      ? arrival({ noun: 'card', id: null, field: 'clients' }, source, list(clients, '\n'), card, sameLines)
      : []),
    ...(map
      ? arrival(
          { noun: 'card', id: null, field: 'perimeter' },
          map,
          list(
            own.map(({ name }) => name),
            '; ',
          ),
          card,
          sameLines,
        )
      : []),
  ]
}

function ofFigures({ indicators }: Project, figured: readonly FiguredIndicator[]): Arrival[] {
  return [...indicators.values()].flatMap((row) => {
    const figure = figured.find(({ names }) => names.map(letters).includes(letters(row.name)))
    return STATES.flatMap((field) =>
      arrival(
        { noun: 'indicators', id: row.id, field },
        { kind: 'figures' },
        figure?.values[field] ?? '',
        row,
        (one, other) => figureIn(one) === figureIn(other),
      ),
    )
  })
}

/** A key event that follows the roadmap lasts from its first action to its last. */
function ofRoadmap({ milestones, actions }: Project): Arrival[] {
  const planned = [...actions.values()].filter(({ state }) => state !== 'cancelled')
  const days = {
    start: planned.flatMap(({ start }) => start ?? []).sort()[0] ?? '',
    finish:
      planned
        .flatMap(({ finish }) => finish ?? [])
        .sort()
        .at(-1) ?? '',
  }
  return [...milestones.values()]
    .filter(({ follows }) => follows === 'roadmap')
    .flatMap((row) =>
      PERIOD.flatMap((field) =>
        arrival({ noun: 'milestones', id: row.id, field }, { kind: 'roadmap' }, days[field], row, Object.is),
      ),
    )
}

function arrival(
  place: ArrivalPlace,
  source: ArrivalSource,
  words: string,
  holder: object,
  isSame: (one: string, other: string) => boolean,
): Arrival[] {
  if (words === '') return []
  const fields = holder as Record<string, string | null>
  const typed = fields[place.field] ?? ''
  const taken = fields[takenOf(place.field)] ?? ''
  return [{ place, source, words, typed, standing: standingOf({ words, typed, taken }, isSame) }]
}

/** The field beside `field` that keeps what was last taken into it. */
export const takenOf = (field: ArrivalPlace['field']): string => `${field}Taken`

const currentMap = (project: Project) => {
  const found = mapOfState(project, 'current')
  return found && processMap(project, found.id)
}

const sameWords = (one: string, other: string) => letters(one) === letters(other)
const sameLines = (one: string, other: string) => {
  const parts = (words: string) =>
    words
      .split(/[\n;,]/)
      .map(letters)
      .filter((part) => part !== '')
      .sort()
      .join()
  return parts(one) === parts(other)
}
