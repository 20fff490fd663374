import type { Names, Version } from '../api/history.ts'
import type { Say } from '../ui/texts/texts.ts'

export const versionWords = ({ name, why }: Version, { say }: { say: Say }): string =>
  name ?? say(why === 'hourly' ? 'history.hourly' : 'history.beforeRestore')

export function personWords(person: string, people: Names, me: string, { say }: { say: Say }): string {
  if (person === 'server') return say('history.server')
  if (person === me) return say('history.you')
  return people[person] || say('history.somebody')
}
