import { type Lang, textsOf } from '../texts/texts.ts'

// What people type in the unit column, in lower case without dots and spaces.
const KNOWN = {
  workday: ['рабочийдень', 'рабочихдней', 'рабдни', 'рабдн', 'рд', 'workingday', 'workingdays', 'wd'],
  personHour: ['чел-ч', 'человеко-час', 'человеко-часов', 'чел-час', 'person-hour', 'person-hours', 'ph'],
  piece: ['шт', 'штук', 'штука', 'pcs', 'pc'],
} as const

/** A unit that the paper knows stands in the paper's language and short; any other as typed. */
export function unitOf(typed: string, lang: Lang): string {
  const plain = typed.toLowerCase().replace(/[.\s]/g, '')
  const found = (Object.keys(KNOWN) as (keyof typeof KNOWN)[]).find((name) =>
    (KNOWN[name] as readonly string[]).includes(plain),
  )
  return found ? textsOf(lang).units[found] : typed
}
