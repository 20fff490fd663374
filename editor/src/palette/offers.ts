import type { Id, Project } from '@potok/model'
import { type ActionName, action, actionNames } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import { isAvailable, type Selected } from '../keys/match.ts'
import type { KindOfMap } from '../kinds/kindOfMap.ts'
import { beginningsIn, kindNamed } from '../kinds/useKinds.ts'
import { PROJECT_PARTS, type ProjectPart } from '../routes.ts'
import type { Language, Say, TextKey } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import type { Viewpoints } from '../views/kept.ts'
import { likeness } from './likeness.ts'

export type Goal =
  | { what: 'actions'; action: ActionName }
  | { what: 'deeds'; deed: number }
  | { what: 'maps'; map: Id }
  | { what: 'begin'; words: TextKey }
  | { what: 'parts'; part: ProjectPart }
  | { what: 'steps'; step: Id; map: Id }
  | { what: 'problems'; problem: Id }
  | { what: 'views'; place: string }

/** One line of the palette. */
export interface Offer {
  readonly goal: Goal
  readonly title: string
  /** What else people call it, in both languages. */
  readonly also: string
  /** At the end of the line: a key, or where it is. */
  readonly hint: string
}

export interface Speech {
  readonly language: Language
  readonly sayIn: (language: Language) => Say
  readonly has: (key: string) => boolean
}

/** The browser gives the clipboard's content only to its own keys. */
const BY_KEY_ONLY: readonly ActionName[] = ['paste', 'palette']
const LANGUAGES: readonly Language[] = ['ru', 'en']

/** What the palette can offer here: what can be done now, the project's maps and parts, its steps and problems. */
export function offersOf(
  project: Project,
  { map, views, kinds }: { map: Id; views: Viewpoints; kinds: readonly KindOfMap[] },
  selected: Selected,
  speech: Speech,
): Offer[] {
  const { language, sayIn } = speech
  const say = sayIn(language)
  const inAll = (key: TextKey) => LANGUAGES.map((one) => sayIn(one)(key)).join(' ')
  const actions = actionNames
    .filter((name) => !BY_KEY_ONLY.includes(name) && isAvailable(name, selected))
    .map((name): Offer => {
      const others = `palette.also.${name}`
      return {
        goal: { what: 'actions', action: name },
        title: say(`map.actions.${name}`),
        also: inAll(`map.actions.${name}`) + (speech.has(others) ? ` ${inAll(others as TextKey)}` : ''),
        hint: keyLabel(action(name).keys[0] ?? '', language),
      }
    })
  const kept = Object.entries(views).map(
    ([place, { name }]): Offer => ({
      goal: { what: 'views', place },
      title: name || say('viewpoints.place', { place }),
      also: `${say('viewpoints.place', { place })} ${inAll('map.actions.goToView')}`,
      hint: keyLabel(`Alt+Digit${place}`, language),
    }),
  )
  return [...actions, ...kept, ...projectOffers(project, { map, kinds, canEdit: selected.canEdit }, speech)]
}

/** What of a project is found from each of its screens: maps, beginnings, parts, steps and problems. */
export function projectOffers(
  project: Project,
  { map, kinds, canEdit }: { map: Id; kinds: readonly KindOfMap[]; canEdit: boolean },
  { language, sayIn }: Speech,
): Offer[] {
  const say = sayIn(language)
  const inAll = (key: TextKey) => LANGUAGES.map((one) => sayIn(one)(key)).join(' ')
  const maps = [...project.maps.values()].map(
    (one): Offer => ({
      goal: { what: 'maps', map: one.id },
      title: mapTitleOf(one, project.about, language) || say('map.untitled'),
      also: [inAll(`map.state.${one.state}`), inAll(kindNamed(kinds, one.kind)?.title ?? 'kinds.unknown')].join(' '),
      hint:
        one.kind === 'process'
          ? say(`map.state.${one.state}`)
          : say(kindNamed(kinds, one.kind)?.title ?? 'kinds.unknown'),
    }),
  )
  const begun = canEdit
    ? beginningsIn(kinds, project).map(
        ({ words, kind }): Offer => ({
          goal: { what: 'begin', words },
          title: say(words),
          also: inAll(words),
          hint: say(kind.title),
        }),
      )
    : []
  const parts = PROJECT_PARTS.map(
    (part): Offer => ({
      goal: { what: 'parts', part },
      title: say(`project.${part}`),
      also: inAll(`project.${part}`),
      hint: '',
    }),
  )
  const steps = [...project.steps.values()].flatMap((step): Offer[] => {
    const owner = project.maps.get(step.map ?? '')
    if (!owner || step.text.trim() === '') return []
    const title = (language === 'en' && step.textEn) || step.text
    const lane = project.lanes.get(step.lane ?? '')
    const who = project.participants.get(lane?.participant ?? '')?.name ?? ''
    const where = owner.id === map ? who : say(`map.state.${owner.state}`)
    return [
      {
        goal: { what: 'steps', step: step.id, map: owner.id },
        title,
        also: `${step.text} ${step.textEn}`,
        hint: where,
      },
    ]
  })
  const problems = [...project.problems.values()].map(
    (problem): Offer => ({
      goal: { what: 'problems', problem: problem.id },
      title: problem.text,
      also: problem.number === null ? '' : String(problem.number),
      hint: problem.number === null ? say('map.problems.number') : `№ ${problem.number}`,
    }),
  )
  return [...maps, ...begun, ...parts, ...steps, ...problems.filter(({ title }) => title.trim() !== '')]
}

const MOST = 40
const AT_ONCE: readonly Goal['what'][] = ['actions', 'deeds', 'views', 'maps', 'begin', 'parts']

/** The offers that the typed words mean, best first; with nothing typed what can be done and opened. */
export function meant(offers: readonly Offer[], typed: string): Offer[] {
  if (typed.trim() === '') return offers.filter(({ goal }) => AT_ONCE.includes(goal.what))
  return offers
    .map((offer) => ({ offer, mark: likeness(typed, offer.title, offer.also) }))
    .filter(({ mark }) => mark > 0)
    .sort((a, b) => b.mark - a.mark)
    .slice(0, MOST)
    .map(({ offer }) => offer)
}
