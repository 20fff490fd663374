import type { Agreement } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import { numberWords } from './outcomeWords.ts'

const SIGNIFICANT = 0.05

/** How far people agree, in words first. */
export function AgreementCard({ agreement }: { agreement: Agreement }) {
  const { say, language } = useTexts()
  const { w, strength, judges, chance, chiSquared, degrees } = agreement
  if (w === null || !strength) return null
  return (
    <section className="card agreement">
      <p className="quiet">{say('ranking.agreement')}</p>
      <p className="section-title">{say(`ranking.strengths.${strength}`)}</p>
      <div className="agreement-line" aria-hidden="true">
        <i style={{ left: '40%', width: '30%' }} />
        <b style={{ left: `${w * 100}%` }} />
      </div>
      <p className="agreement-ends small quiet" aria-hidden="true">
        <span style={{ width: '40%' }}>{say('ranking.strengths.weak')}</span>
        <span style={{ width: '30%' }}>{say('ranking.strengths.moderate')}</span>
        <span style={{ width: '30%' }}>{say('ranking.strengths.strong')}</span>
      </p>
      <p className="quiet">
        {say('ranking.kendall', { w: numberWords(w, language) })}
        <br />
        {say('ranking.judged', { count: judges })}
      </p>
      <p className="quiet small">
        {chance === null || chiSquared === null
          ? say('ranking.noChance')
          : `${say(chance < SIGNIFICANT ? 'ranking.notByChance' : 'ranking.maybeByChance')} ${say('ranking.chiSquared', { value: numberWords(chiSquared, language), degrees })}`}
      </p>
    </section>
  )
}
