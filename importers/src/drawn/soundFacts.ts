import { NOUNS, type Noun } from '@potok/model'

/** Of what a file says of a thing, what that can be; the rest is as if it had not been said. */
export function soundFacts(noun: Noun, facts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const fields: Record<string, { accepts(value: unknown): boolean }> = NOUNS[noun]
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => Object.hasOwn(fields, name) && fields[name]!.accepts(value)),
  )
}
