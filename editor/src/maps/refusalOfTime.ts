import type { Refusal } from '@potok/model'
import type { TextKey } from '../ui/texts/texts.ts'
import type { Bench } from './bench.ts'

export function refusalOfTime(bench: Bench, refusal: Refusal): string {
  const key = `map.refusal.${refusal.code}` as TextKey
  const words = bench.say(key, refusal.values)
  return words === key ? refusal.message : words
}
