import type { Lack } from '@potok/model'
import type { Say, TextKey } from '../ui/texts/texts.ts'

/** «не заполнено: заказчик, периметр», «3 шага не замерены»; of more fields than `most` only so many are named. */
export function lackWords({ code, count, fields }: Lack, say: Say, most = fields.length): string {
  const names = fields.slice(0, most).map((field) => lowered(say(`card.${field}` as TextKey)))
  const rest = fields.length - names.length
  const list = names.join(', ') + (rest > 0 ? ` ${say('stages.moreFields', { count: rest })}` : '')
  return say(`stages.lacks.${code}` as TextKey, { count, fields: list })
}

export const toolWords = (tool: string, say: Say): string => say(`stages.tools.${tool}` as TextKey)

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
