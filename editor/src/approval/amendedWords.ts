import { amendedThings } from '@potok/model'
import type { ThingDifference } from '../api/approvals.ts'
import { partWords, quoted } from '../history/deedWords.ts'
import type { TextKey, useTexts } from '../ui/texts/texts.ts'
import { fieldWords } from './fieldWords.ts'

type Texts = Pick<ReturnType<typeof useTexts>, 'say' | 'has' | 'language'>

const MOST_NAMED = 8

/** What a procedure says otherwise than its approved version did, as its change sheet tells it: a sentence a line. */
export function amendedWords(found: readonly ThingDifference[], texts: Texts): string {
  const { say, has, language } = texts
  const things = amendedThings(found)
  const of = (noun: string, ...whats: ThingDifference['what'][]) =>
    things.filter((one) => one.noun === noun && whats.includes(one.what))
  const name = ({ name: own, nameEn }: ThingDifference) =>
    quoted((language === 'en' && nameEn) || own, texts)[0] ?? say('procedure.unnamed')
  const fields = (one: ThingDifference) =>
    one.fields.map(({ field }) => inside(fieldWords(one.noun, field, texts))).join(', ')
  const thing = (one: ThingDifference) => {
    const noun = one.noun.replace(/s$/, '')
    const kind = has(`history.nouns.${noun}_one`)
      ? say(`history.nouns.${noun}` as TextKey, { count: 1 })
      : partWords(one.noun, texts)
    return [kind, ...quoted((language === 'en' && one.nameEn) || one.name, texts)].join(' ')
  }
  const line = (key: 'added' | 'removed' | 'changed' | 'ways' | 'sections' | 'others', names: readonly string[]) => {
    if (names.length === 0) return []
    const rest = names.length - MOST_NAMED
    const told = names.slice(0, MOST_NAMED)
    return [
      say(`amending.${key}`, {
        names: [...told, ...(rest > 0 ? [say('amending.more', { count: rest })] : [])].join(', '),
      }),
    ]
  }
  const [came, went] = [of('steps', 'added'), of('steps', 'removed')]
  // A step that comes or goes takes its ways along.
  const ways = of('flows', 'changed', ...(came.length + went.length > 0 ? [] : (['added', 'removed'] as const)))
  const others = things.filter(({ noun }) => !['steps', 'flows', 'procedures'].includes(noun))
  return [
    ...line('added', came.map(name)),
    ...line('removed', went.map(name)),
    ...line(
      'changed',
      of('steps', 'changed').map((one) => `${name(one)} (${fields(one)})`),
    ),
    ...line('ways', ways.map(name)),
    ...line('sections', of('procedures', 'changed').map(fields)),
    ...line('others', others.map(thing)),
  ].join('\n')
}

/** A word that began a label, in the middle of a sentence; an abbreviation stays. */
const inside = (label: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label
