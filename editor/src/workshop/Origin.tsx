import type { NoteOrigin } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'

/** Where a note that was shown comes from: its sheet, what it turns round, its step and prompt. */
export function Origin({ origin }: { origin: NoteOrigin | null }) {
  const { say } = useTexts()
  if (!origin) return null
  const { sheet, answers, step, prompt } = origin
  return (
    <p className="small quiet">
      {[
        sheet !== null && say('ideation.sheet', { number: sheet }),
        answers !== null && say('ideation.outOf', { text: answers }),
        step !== null && step,
        prompt && say(`causes.prompts.${prompt}.name`),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
