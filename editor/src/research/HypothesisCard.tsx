import { HYPOTHESIS_STATES, type Hypothesis, type HypothesisState, researchFindings } from '@potok/model'
import { useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { EvidenceLinks } from './EvidenceLinks.tsx'
import { FindingLine } from './FindingLine.tsx'
import { Removing } from './Removing.tsx'
import { Tags } from './Tags.tsx'
import { useShown } from './useShown.ts'

export function HypothesisCard({ hypothesis }: { hypothesis: Hypothesis }) {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const { id, state } = hypothesis
  const shown = useShown(id)
  const text = (field: 'text' | 'because' | 'knownBy') => (
    <Written
      label={say(`research.hypothesis.${field}`)}
      long
      value={hypothesis[field]}
      write={(value) => write.text('hypotheses', id, field, value)}
    />
  )
  return (
    <article ref={shown} className="card block" aria-label={hypothesis.text || say('research.nouns.hypotheses')}>
      {text('text')}
      {text('because')}
      {text('knownBy')}
      <div className="pair">
        <Chosen
          label={say('research.state')}
          value={state}
          choices={HYPOTHESIS_STATES.map((one) => ({ value: one, label: say(`research.states.${one}`) }))}
          write={(value) => write.fields('hypotheses', id, { state: value as HypothesisState })}
        />
        <Written
          label={say('research.due')}
          kind="date"
          value={hypothesis.due ?? ''}
          write={(due) => write.fields('hypotheses', id, { due: due || null })}
        />
      </div>
      {researchFindings(project)
        .filter(({ about }) => about.includes(id))
        .map((finding) => (
          <FindingLine key={finding.code} finding={finding} />
        ))}
      <EvidenceLinks
        label={say('research.supports')}
        noun="hypotheses"
        id={id}
        field="supports"
        ids={hypothesis.supports}
      />
      <EvidenceLinks
        label={say('research.against')}
        noun="hypotheses"
        id={id}
        field="against"
        ids={hypothesis.against}
      />
      <Tags noun="hypotheses" id={id} about={hypothesis.about} />
      <Removing noun="hypotheses" id={id} />
    </article>
  )
}
