import type { Refusal } from '@potok/model'
import type { Say, TextKey } from '../ui/texts/texts.ts'

/** The sentence of a refusal in the person's language; one that nobody translated yet keeps the model's own. */
export function refusalWords(refusal: Refusal, texts: { say: Say; has(key: string): boolean }): string {
  const key = [`map.refusal.${refusal.code}`, `refusal.${refusal.code}`].find((one) => texts.has(one))
  return key ? texts.say(key as TextKey, refusal.values) : refusal.message
}
