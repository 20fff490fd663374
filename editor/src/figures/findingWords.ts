import type { Finding } from '@potok/model'
import type { Say, TextKey } from '../ui/texts/texts.ts'

/** The sentence of a finding. The model calls a step without words by its id; people read that it has none. */
export function findingWords({ code, values, about }: Finding, say: Say): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && about.includes(value) ? say('map.unnamed') : value,
    ]),
  )
  return say(`map.finding.${code}` as TextKey, shown)
}
