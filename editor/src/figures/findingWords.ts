import type { Finding, Id, Project } from '@potok/model'
import type { Language, Say, TextKey } from '../ui/texts/texts.ts'

export interface Tongue {
  readonly say: Say
  readonly language: Language
}

/**
 * The sentence of a finding. The model calls a step by its words, in the language of the map, or by its id: people read
 * its title in their language, or that it has none.
 */
export function findingWords({ code, values, about }: Finding, { say, language }: Tongue, project: Project): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value !== 'string'
        ? value
        : about.includes(value)
          ? say('map.unnamed')
          : language === 'en'
            ? inEnglish(value, about, project)
            : value,
    ]),
  )
  return say(`map.finding.${code}` as TextKey, shown)
}

function inEnglish(words: string, about: readonly Id[], { maps, steps, journeySteps }: Project): string {
  const named = about.flatMap((id) => {
    const step = steps.get(id)
    const inside = maps.get(step?.subprocess ?? '')
    const called = step ?? journeySteps.get(id)
    return [
      { own: called?.text, english: called?.textEn },
      { own: inside?.name, english: inside?.nameEn },
    ]
  })
  return named.find(({ own, english }) => own?.trim() === words.trim() && english?.trim())?.english?.trim() ?? words
}
