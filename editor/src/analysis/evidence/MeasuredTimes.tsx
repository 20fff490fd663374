import { type Id, type ProcessMap, type Project, statisticsOf, TIMED, type Time, timingsOf } from '@potok/model'
import { percentWords, rangeWords } from '../../figures/words.ts'
import { datesWords } from '../../timings/timingWords.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import { lights } from './lit.ts'

interface MeasuredTimesProps {
  map: ProcessMap
  project: Project
  counted: readonly Id[]
  nameOf(id: Id): string
}

/** Of each time that was taken from timings: how many, how far apart, on which days. */
export function MeasuredTimes({ map, project, counted, nameOf }: MeasuredTimesProps) {
  const { say, language } = useTexts()
  const among = new Set(counted)
  const measured = [...map.steps, ...map.flows].flatMap((element) => {
    if (!among.has(element.id)) return []
    return TIMED.flatMap((part) => {
      const time: Time | null | undefined =
        part in element ? (element as { [P in typeof part]?: Time | null })[part] : null
      const statistics = statisticsOf(time?.sample ?? [])
      return statistics ? [{ id: element.id, part, statistics }] : []
    })
  })
  if (measured.length === 0) return null
  return (
    <ul className="ground-measured quiet small">
      {measured.map(({ id, part, statistics: { n, min, max, variation } }) => {
        const days = timingsOf(project, id, part).all.flatMap(({ kept, date }) => (kept && date ? [date] : []))
        const words = [
          say('timings.number', { count: n }),
          rangeWords(min, max, project.settings, language),
          variation !== null && `${say('timings.fact.variation')} ${percentWords(variation, language)}`,
          days.length > 0 && datesWords(days, language),
        ]
        return (
          <li key={`${id} ${part}`} {...lights([id])}>
            {`${nameOf(id)}: ${words.filter(Boolean).join(', ')}`}
          </li>
        )
      })}
    </ul>
  )
}
