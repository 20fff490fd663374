import { Button } from '@mantine/core'
import { byOrder, HYPOTHESIS_STATES } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useWriting } from '../papers/useWriting.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { atEnd } from './atEnd.ts'
import { HypothesisCard } from './HypothesisCard.tsx'
import { InsightCard } from './InsightCard.tsx'
import { ResearchHead } from './ResearchHead.tsx'

/** Hypotheses by their state, and insights with what they rest on. */
export function InsightsScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const hypotheses = [...project.hypotheses.values()].sort(byOrder)
  const insights = [...project.insights.values()].sort(byOrder)
  const add = (noun: 'hypotheses' | 'insights', words: string) =>
    mayEdit && (
      <Button
        variant={noun === 'insights' ? 'filled' : 'default'}
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => write.add(noun, atEnd(project[noun].values()))}
      >
        {words}
      </Button>
    )
  return (
    <>
      <ResearchHead title={say('project.insights')}>
        {add('hypotheses', say('research.addHypothesis'))}
        {add('insights', say('research.addInsight'))}
      </ResearchHead>
      <section className="research-section">
        <h2 className="section-title">{say('research.hypotheses')}</h2>
        {hypotheses.length === 0 && <p className="quiet">{say('research.noHypotheses')}</p>}
        <div className="research-states">
          {HYPOTHESIS_STATES.map((state) => ({ state, cards: hypotheses.filter((one) => one.state === state) }))
            .filter(({ cards }) => cards.length > 0)
            .map(({ state, cards }) => (
              <section key={state} className="research-column" aria-label={say(`research.states.${state}`)}>
                <h3 className="block-title">
                  {say(`research.states.${state}`)} <span className="faint">{cards.length}</span>
                </h3>
                {cards.map((one) => (
                  <HypothesisCard key={one.id} hypothesis={one} />
                ))}
              </section>
            ))}
        </div>
      </section>
      <section className="research-section">
        <h2 className="section-title">{say('research.insights')}</h2>
        {insights.length === 0 && <p className="quiet">{say('research.noInsights')}</p>}
        <div className="research-states">
          {insights.map((one) => (
            <InsightCard key={one.id} insight={one} />
          ))}
        </div>
      </section>
    </>
  )
}
