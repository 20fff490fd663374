import { formatMinutes } from '@potok/model'
import type { ThingDifference } from '../api/approvals.ts'
import type { TextKey, useTexts } from '../ui/texts/texts.ts'

type Texts = Pick<ReturnType<typeof useTexts>, 'say' | 'has' | 'language'>
type Held = ThingDifference['fields'][number]['before']

/** Where the words of a field are: of its page, of the list of changes, of the papers. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  about: ['card'],
  card: ['card'],
  procedures: ['procedure'],
  amendments: ['amending'],
  steps: ['map.step', 'procedure'],
  flows: ['map.flow'],
}
/** Whose choices are named where. */
const CHOICES: Readonly<Record<string, string>> = {
  value: 'lists.values',
  loss: 'lists.losses',
  state: 'approval.states',
  look: 'map.looks',
  channel: 'map.flow.channels',
  outcome: 'map.step',
}
/** What it holds says nothing to a reader: that it is another is all. */
const UNSAID: ReadonlySet<string> = new Set(['order'])

export function fieldWords(noun: string, field: string, { say, has }: Texts): string {
  const keys = ['approval.fields', ...(PLACES[noun] ?? []), 'history.fields'].map((place) => `${place}.${field}`)
  const key = keys.find(has)
  return key ? say(key as TextKey) : say('approval.otherField')
}

/** What a field holds, as it is read. */
export function heldWords(field: string, value: Held, workdayMinutes: number, texts: Texts): string {
  const { say, has, language } = texts
  if (value === null || value === '' || UNSAID.has(field)) return UNSAID.has(field) ? say('approval.other') : '–'
  if (typeof value === 'boolean') return say(value ? 'approval.yes' : 'approval.no')
  if (typeof value === 'number') return new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB').format(value)
  if (typeof value === 'string') {
    const choice = `${CHOICES[field]}.${value}`
    return CHOICES[field] && has(choice) ? say(choice as TextKey) : value
  }
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.join(', ')
  if ('triple' in value) {
    const { triple } = value as { triple: [number, number | null, number] }
    const said = (minutes: number) => formatMinutes(minutes, { locale: language, workdayMinutes })
    return triple[0] === triple[2] ? said(triple[0]) : `${said(triple[0])} – ${said(triple[2])}`
  }
  return Object.values(value)
    .filter((one) => typeof one === 'string' || typeof one === 'number')
    .join(' · ')
}
