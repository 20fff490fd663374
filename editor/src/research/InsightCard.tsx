import { Button } from '@mantine/core'
import { acceptInsight, FEWEST_METHODS, type Insight, insightStanding, methodsBehind, type Refusal } from '@potok/model'
import { useState } from 'react'
import { useWriting } from '../papers/useWriting.ts'
import { Written } from '../papers/Written.tsx'
import { act } from '../store/act.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { EvidenceLinks } from './EvidenceLinks.tsx'
import { Removing } from './Removing.tsx'
import { Tags } from './Tags.tsx'
import { useShown } from './useShown.ts'

const TONES = { open: undefined, supported: 'accent', accepted: 'ok', unsupported: 'warn' } as const

export function InsightCard({ insight }: { insight: Insight }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const session = useSession()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const [refused, setRefused] = useState<Refusal | null>(null)
  const { id, accepted } = insight
  const shown = useShown(id)
  const standing = insightStanding(project, insight)
  const methods = methodsBehind(project, insight.evidence).size
  const turn = () => {
    const done = act(session, acceptInsight, { insight: id, accepted: !accepted }, true)
    setRefused(done.ok ? null : done)
  }
  return (
    <article ref={shown} className="card block" aria-label={insight.text || say('research.nouns.insights')}>
      <div className="row">
        <span className="pill" data-tone={TONES[standing]}>
          {say(`research.standings.${standing}`)}
        </span>
        <span className="small quiet grow">{say('research.methodsBehind', { count: methods })}</span>
        {mayEdit && (
          <Button variant={accepted ? 'default' : 'light'} onClick={turn}>
            {say(accepted ? 'research.unaccept' : 'research.accept')}
          </Button>
        )}
      </div>
      {refused && methods < FEWEST_METHODS && (
        <p className="small research-refused" role="alert">
          {sentence(refused)}
        </p>
      )}
      {standing === 'unsupported' && <p className="small research-refused">{say('research.unsupported')}</p>}
      <Written
        label={say('research.insight')}
        long
        value={insight.text}
        write={(value) => write.text('insights', id, 'text', value)}
      />
      <EvidenceLinks label={say('research.restsOn')} noun="insights" id={id} field="evidence" ids={insight.evidence} />
      <Tags noun="insights" id={id} about={insight.about} />
      <Removing noun="insights" id={id} />
    </article>
  )
}
