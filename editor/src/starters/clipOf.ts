import { type Clip, newId, type Place } from '@potok/model'
import { SIZES } from '../tools/nextPlace.ts'
import type { Language, Say, TextKey } from '../ui/texts/texts.ts'
import { type Spot, type TemplateName, template } from './templates.ts'

const PITCH = 208
const ROW = 76
/** Of the first column and row. */
const [MIDDLE_X, MIDDLE_Y] = [104, 38]

/** A template as steps to paste into a map, in the language of its project; a Russian project has the English words beside. */
export function clipOf(name: TemplateName, language: Language, sayIn: (language: Language) => Say): Clip {
  const { lanes, spots, flows } = template(name)
  const words = (of: string) => sayIn(language)(`templates.${name}.${of}` as TextKey)
  const english = (of: string) => (language === 'ru' ? sayIn('en')(`templates.${name}.${of}` as TextKey) : '')
  const ids = new Map([...lanes, ...Object.keys(spots)].map((one) => [one, newId()]))
  const [laneIds, people] = [lanes.map(() => newId()), lanes.map(() => newId())]
  return {
    lanes: lanes.map((_, at) => ({ id: laneIds[at] as string, participant: people[at] as string })),
    participants: lanes.map((lane, at) => ({
      id: people[at] as string,
      fields: { name: words(`lanes.${lane}`), nameEn: english(`lanes.${lane}`) },
    })),
    steps: Object.entries(spots).map(([key, spot]) => ({
      id: ids.get(key) as string,
      place: placeOf(spot),
      fields: {
        look: spot.look,
        lane: laneIds[spot.lane] ?? null,
        ...(spot.join && { join: ids.get(spot.join) ?? null }),
        ...(SILENT.includes(spot.look) ? {} : { text: words(`steps.${key}`), textEn: english(`steps.${key}`) }),
      },
    })),
    flows: flows.map(({ start, end, label, returns = false }) => ({
      id: newId(),
      fields: {
        start: ids.get(start) ?? null,
        end: ids.get(end) ?? null,
        label: label ? words(`labels.${label}`) : '',
        returns,
      },
    })),
  }
}

/** Bars of parallel branches bear no words. */
const SILENT: readonly string[] = ['and', 'join']

/** Stored places count from the top of their lane. */
function placeOf({ look, column, row = 0 }: Spot): Place {
  const { width, height } = SIZES[look]
  return [MIDDLE_X + column * PITCH - width / 2, MIDDLE_Y + row * ROW - height / 2]
}
