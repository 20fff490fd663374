import type { Lack } from '@potok/model'
import type { Say, TextKey } from '../ui/texts/texts.ts'

/** «не заполнено: заказчик, периметр», «3 шага не замерены». */
export function lackWords({ code, count, fields }: Lack, say: Say): string {
  const names = fields.map((field) => lowered(say(`card.${field}` as TextKey)))
  return say(`stages.lacks.${code}` as TextKey, { count, fields: names.join(', ') })
}

export const toolWords = (tool: string, say: Say): string => say(`stages.tools.${tool}` as TextKey)

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
