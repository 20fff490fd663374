import { generateKeyBetween } from 'fractional-indexing'
import { randomBytes } from '../random.ts'

const DIGITS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** A key between two neighbours, with a little chance in its tail so that two people's insertions rarely meet. */
export function orderBetween(before: string | null, after: string | null): string {
  const low = before || null
  const high = after || null
  // Equal keys are legal after a merge: what comes between them goes behind both.
  const key = generateKeyBetween(low, low !== null && high !== null && low >= high ? null : high)
  const jittered = key + tail()
  return high !== null && jittered >= high && key < high ? key : jittered
}

/** Keys for a whole list in its present order. */
export function orderOf(count: number): string[] {
  const keys: string[] = []
  for (let at = 0; at < count; at++) keys.push(generateKeyBetween(keys[at - 1] ?? null, null))
  return keys
}

function tail(): string {
  return [...randomBytes(3)].map((byte) => DIGITS[byte % DIGITS.length]).join('')
}
