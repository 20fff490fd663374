import type { Marks } from '@potok/model'
import type { Language, Say } from '../ui/texts/texts.ts'

interface Speech {
  readonly say: Say
  readonly language: Language
}

/** «CSAT 80 % (ответов: 5)»; nothing without answers. */
export const csatWords = (marks: Marks, speech: Speech): string => words('research.csat', marks, speech)

/** With its scale, for a mean without one says nothing. */
export const cesWords = (marks: Marks, speech: Speech): string => words('research.ces', marks, speech)

function words(key: 'research.csat' | 'research.ces', marks: Marks, { say, language }: Speech): string {
  if (marks.value === null) return ''
  const { answers, decimals, value } = marks
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return say(key, { value: value.toLocaleString(language, digits), answers })
}
