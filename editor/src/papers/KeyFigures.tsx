import type { Project } from '@potok/model'
import { type Analysed, analysedMap } from '../figures/analysed.ts'
import { percentWords } from '../figures/words.ts'
import { daysRange } from '../home/days.ts'
import { type Say, useTexts } from '../ui/texts/texts.ts'

type Figures = NonNullable<Analysed['figures']>

/** What the current map costs and what the target promises, side by side; nothing while no map has times. */
export function KeyFigures({ project }: { project: Project }) {
  const { say, language } = useTexts()
  const of = (state: string) => {
    const map = [...project.maps.values()].find((one) => one.state === state)
    return map ? analysedMap(project, map.id).figures : null
  }
  const [current, target] = [of('current'), of('target')]
  if (!current) return null
  const workday = project.settings.workdayMinutes
  const hours = (minutes: number) =>
    (minutes / 60).toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const rows: [name: string, unit: string, words: (figures: Figures) => string][] = [
    [
      say('home.leadTime'),
      say('home.workdays'),
      ({ min, max }) => daysRange({ min, max: max.heading.minutes }, language, workday),
    ],
    [say('map.figures.firstPass'), '', ({ firstPassYield }) => percentWords(firstPassYield, language)],
    [say('map.figures.labour'), unitOf(say), ({ labour }) => hours(labour)],
  ]
  return (
    <dl className="card key-figures">
      {rows.map(([name, unit, words]) => (
        <div key={name}>
          <dt className="small quiet">{unit ? `${name}, ${unit}` : name}</dt>
          <dd>
            {words(current)}
            {target && (
              <>
                <span aria-hidden="true"> → </span>
                <span className="unseen">{say('home.becomes')}</span>
                {words(target)}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** «чел.-ч» without its number. */
const unitOf = (say: Say) => say('map.figures.hours', { hours: '' }).trim()
