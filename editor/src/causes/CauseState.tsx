import { SegmentedControl } from '@mantine/core'
import { CAUSE_STATES, type Cause, type CauseState as State } from '@potok/model'
import { useState } from 'react'
import { Written } from '../papers/Written.tsx'
import { useMayEdit } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { useCauses } from './useCauses.ts'

/** Hypothesis, confirmed or refuted; without evidence it is said why it is not confirmed. */
export function CauseState({ cause }: { cause: Cause }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const mayEdit = useMayEdit()
  const causes = useCauses()
  const [refused, setRefused] = useState<{ cause: string; words: string } | null>(null)
  const judge = (state: State) => {
    const done = causes.judge(cause.id, state)
    setRefused(done.ok ? null : { cause: cause.id, words: sentence(done) })
  }
  return (
    <fieldset className="cause-part">
      <legend className="block-title">{say('causes.state')}</legend>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={say('causes.state')}
        disabled={!mayEdit}
        value={cause.state}
        data={CAUSE_STATES.map((value) => ({ value, label: say(`causes.states.${value}`) }))}
        onChange={(state) => judge(state as State)}
      />
      {refused?.cause === cause.id && cause.state !== 'confirmed' && (
        <p className="small cause-warn" role="alert">
          {refused.words}
        </p>
      )}
      {cause.state === 'refuted' && (
        <Written
          label={say('causes.closed')}
          value={cause.closed}
          write={(closed) => causes.set(cause.id, { closed })}
        />
      )}
    </fieldset>
  )
}
