import type { Language } from '../refusals.ts'
import { en } from './texts/en.ts'
import { ru } from './texts/ru.ts'

/** Plain text, in the language of its reader. */
export interface Letter {
  readonly subject: string
  readonly text: string
}

const TEXTS = { ru, en }

/** With the one-time link to a new password. */
export const forgottenLetter = (language: Language, values: { name: string; link: string }): Letter =>
  filled(TEXTS[language].forgotten, values)

/** With the one-time link into one's own account. */
export const entranceLetter = (language: Language, values: { name: string; by: string; link: string }): Letter =>
  filled(TEXTS[language].entrance, values)

/** With the personal link to a paper that waits for a decision. */
export const reviewLetter = (
  language: Language,
  values: { name: string; by: string; title: string; link: string },
): Letter => filled(TEXTS[language].review, values)

function filled(
  { subject, lines }: { subject: string; lines: readonly string[] },
  values: Record<string, string>,
): Letter {
  // A name may end with a full stop: «Орлова Н. П.».
  const fill = (text: string) =>
    text.replace(/{{(\w+)}}/g, (_, name: string) => values[name]!).replace(/(?<!\.)\.\.$/, '.')
  return { subject: fill(subject), text: `${lines.map(fill).join('\n')}\n` }
}
