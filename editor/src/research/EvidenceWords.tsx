import type { Evidence } from '@potok/model'
import { useProject } from '../store/SessionScope.tsx'
import { dateWords } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { short, thingsOf } from './things.ts'

export function EvidenceWords({ evidence }: { evidence: Evidence }) {
  const { say, language } = useTexts()
  const project = useProject()!
  const segment = project.segments.get(evidence.segment ?? '')?.name
  const facts = [segment, evidence.date && dateWords(evidence.date, language)].filter(Boolean)
  return (
    <>
      <span className="research-words">{evidence.text || evidence.quote || say('research.empty')}</span>
      {evidence.text && evidence.quote && <Quote words={short(evidence.quote)} />}
      {facts.length > 0 && <span className="small quiet">{facts.join(' · ')}</span>}
      <span className="research-tags">
        {thingsOf(project, evidence.about).map(({ id, name }) => (
          <span key={id} className="pill">
            {short(name)}
          </span>
        ))}
      </span>
    </>
  )
}

/** What was said word for word; whoever typed the marks already gets no second ones. */
function Quote({ words }: { words: string }) {
  return /^[«"“„]/.test(words) ? <span className="quiet">{words}</span> : <q className="quiet">{words}</q>
}
