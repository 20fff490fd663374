import {
  type Analysis,
  type FiguredIndicator,
  type MapRecord,
  type Project,
  processMaps,
  type Settings,
} from '@potok/model'
import { analysedMap, hasTime } from '../figures/analysed.ts'
import { percentWords } from '../figures/words.ts'
import { daysRange } from '../home/days.ts'
import type { Language, Say, TextKey } from '../ui/texts/texts.ts'

export type SayIn = (language: Language) => Say

interface Row {
  readonly name: 'leadTime' | 'expected' | 'efficiency' | 'labour' | 'handoffs' | 'signatures' | 'firstPass'
  readonly unit: 'workday' | 'percent' | 'personHour' | 'piece'
  readonly better?: 'more'
  /** Null: the map does not say. */
  words(figures: Analysis, settings: Settings, say: Say, language: Language): string | null
}

const LANGUAGES = ['ru', 'en'] as const
const STATES: readonly MapRecord['state'][] = ['current', 'target', 'ideal']

/** The indicators of domain.md 10.1 that follow from a map, in the order of the card. */
const ROWS: readonly Row[] = [
  {
    name: 'leadTime',
    unit: 'workday',
    words: (figures, { workdayMinutes }, say, language) =>
      total(figures, say, daysRange({ min: figures.min, max: figures.max.heading.minutes }, language, workdayMinutes)),
  },
  {
    name: 'expected',
    unit: 'workday',
    words: (figures, { workdayMinutes }, say, language) =>
      total(figures, say, decimal(figures.expectedHeading / workdayMinutes, language)),
  },
  {
    name: 'firstPass',
    unit: 'percent',
    better: 'more',
    words: ({ firstPassYield }, _, __, language) => percent(firstPassYield, language),
  },
  {
    name: 'efficiency',
    unit: 'percent',
    better: 'more',
    words: ({ pce, atLeast }, _, __, language) => (pce === null || atLeast ? null : percent(pce, language)),
  },
  {
    name: 'labour',
    unit: 'personHour',
    words: (figures, _, say, language) => total(figures, say, decimal(figures.labour / 60, language)),
  },
  { name: 'handoffs', unit: 'piece', words: ({ handoffs }, _, __, language) => whole(handoffs.counted, language) },
  {
    name: 'signatures',
    unit: 'piece',
    words: ({ signatures }, _, __, language) => whole(signatures.counted, language),
  },
]

/** What the maps say for the card, in the project's own language; rows named in the other one are known too. */
export function figuredIndicators(project: Project, sayIn: SayIn): FiguredIndicator[] {
  const language = project.about.locale
  const say = sayIn(language)
  const figures = STATES.map((state) => {
    const map = processMaps(project).find((one) => one.state === state)
    const found = map ? analysedMap(project, map.id).figures : null
    return [state, found && hasTime(found) ? found : null] as const
  })
  const both = (key: TextKey) =>
    [language, ...LANGUAGES.filter((one) => one !== language)].map((one) => sayIn(one)(key))
  return ROWS.map(({ name, unit, better, words }) => {
    const values = figures.flatMap(([state, found]) => {
      const value = found && words(found, project.settings, say, language)
      return value === null ? [] : [[state, value] as const]
    })
    const short = both(`card.figured.unit.${unit}.short`)
    return {
      names: both(`card.figured.${name}`),
      units: [...both(`card.figured.unit.${unit}.full`), ...short],
      values: Object.fromEntries(values),
      method: say(`card.figured.method.${name === 'expected' ? project.settings.mean : name}`),
      source: say('card.figured.source'),
      better: better ?? 'less',
    }
  })
}

/** A total that lacks times is «не менее …» (domain.md 3.1). */
const total = ({ atLeast }: Analysis, say: Say, time: string) => (atLeast ? say('figures.atLeast', { time }) : time)

const decimal = (value: number, language: Language) =>
  value.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const percent = (share: number, language: Language) => percentWords(share, language).replace(/\s?%$/, '')

const whole = (count: number, language: Language) => count.toLocaleString(language)
