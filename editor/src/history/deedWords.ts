import { NOUNS, type Noun, type ProjectDocument } from '@potok/model'
import type { Deed } from '../api/history.ts'
import type { Language, Say, TextKey } from '../ui/texts/texts.ts'

interface Speech {
  readonly say: Say
  readonly language: Language
  has(key: string): boolean
}

const MOST_NAMED = 4
const LONGEST = 60
const ONE_SITTING_MS = 10 * 60_000

/** The server's bookkeeping, which follows what a person did. */
const UNTOLD = 'numbers.given'

/** What one person did in one go stands on one line. */
export function inGoes(deeds: readonly Deed[]): Deed[] {
  const goes: Deed[] = []
  for (const deed of deeds) {
    if (deed.command === UNTOLD) continue
    const last = goes.at(-1)
    const isSame = last && last.person === deed.person && last.command === deed.command
    if (isSame && deed.about.length > 0 && last.at - deed.at < ONE_SITTING_MS)
      goes[goes.length - 1] = { ...last, about: [...new Set([...last.about, ...deed.about])] }
    else goes.push(deed)
  }
  return goes
}

/** A deed as a sentence: `Добавлено: шаг «Приём заявления»`. */
export function deedWords(
  { command, about }: Deed,
  nameOf: (noun: string, id: string) => string,
  speech: Speech,
): string {
  const { say, has } = speech
  if (has(`history.deeds.${command}`))
    return say(`history.deeds.${command}` as TextKey, { name: nameOf(command, about[0] ?? '') })
  const [noun = '', verb = ''] = command.split('.')
  const verbs = has(`history.verbs.${verb}`) ? say(`history.verbs.${verb}` as TextKey) : say('history.verbs.changed')
  if (noun === 'project') return `${verbs}: ${about.map((id) => partWords(id, speech)).join(', ')}`
  if (!has(`history.nouns.${noun}_one`)) return say('history.something')
  const things = say(`history.nouns.${noun}` as TextKey, { count: about.length })
  const names = about
    .slice(0, MOST_NAMED)
    .flatMap((id) => quoted(nameOf(noun in NOUNS ? noun : `${noun}s`, id), speech))
  const rest = about.length - MOST_NAMED
  const words = [`${verbs}: ${things}`, names.join(', ')].filter(Boolean).join(' ')
  return rest > 0 ? `${words} ${say('history.andMore', { count: rest })}` : words
}

export const partWords = (id: string, { say, has }: Speech): string =>
  has(`history.parts.${id}`) ? say(`history.parts.${id}` as TextKey) : say('history.parts.other')

export function quoted(name: string, { say }: Speech): string[] {
  const line = name.replace(/\s+/g, ' ').trim()
  return line === ''
    ? []
    : [say('history.quoted', { name: line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line })]
}

/** What a thing is called now, also when it is deleted; empty when it has no name. */
export function namesIn(document: ProjectDocument, language: Language): (noun: string, id: string) => string {
  const records = new Map<string, ReadonlyMap<string, object>>()
  const recordOf = (noun: string, id: string): Record<string, unknown> | undefined => {
    const known = records.get(noun) ?? document.everyRecord(noun as Noun)
    if (known) records.set(noun, known)
    return known?.get(id) as Record<string, unknown> | undefined
  }
  const nameOf = (noun: string, id: string): string => {
    const record = recordOf(noun, id)
    if (!record) return ''
    if (noun === 'flows')
      return [record.start, record.end].map((step) => nameOf('steps', String(step ?? ''))).join(' → ')
    if (noun === 'lanes') return nameOf('participants', String(record.participant ?? ''))
    const own = (field: string) => (language === 'en' && record[`${field}En`]) || record[field]
    return String(own('text') || own('name') || own('title') || '')
  }
  return nameOf
}
