import { diffArrays } from 'diff'
import type { ThingDifference } from '../api/approvals.ts'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { fieldWords, heldWords } from './fieldWords.ts'

/** What one field held and holds: what went is struck out, what came is marked, the rest stands as it was. */
export function FieldLine({ noun, field, before, after }: { noun: string } & ThingDifference['fields'][number]) {
  const texts = useTexts()
  const { settings } = useProject()!
  const words = (value: typeof before) => heldWords(field, value, settings.workdayMinutes, texts)
  return (
    <div>
      <dt className="small quiet">{fieldWords(noun, field, texts)}</dt>
      <dd>
        {diffArrays(wordsIn(words(before)), wordsIn(words(after))).map(({ value, added, removed }, at) =>
          added ? (
            <ins key={at}>{value.join('')}</ins>
          ) : removed ? (
            <del key={at}>{value.join('')}</del>
          ) : (
            value.join('')
          ),
        )}
      </dd>
    </div>
  )
}

/** Whole words of any alphabet, gaps and signs: half of a word that went and half of one that came is read by nobody. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|./gu) ?? []
