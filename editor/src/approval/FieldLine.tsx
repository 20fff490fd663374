import { diffWordsWithSpace } from 'diff'
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
        {diffWordsWithSpace(words(before), words(after)).map(({ value, added, removed }, at) =>
          added ? <ins key={at}>{value}</ins> : removed ? <del key={at}>{value}</del> : value,
        )}
      </dd>
    </div>
  )
}
