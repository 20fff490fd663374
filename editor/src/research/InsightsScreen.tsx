import { Button } from '@mantine/core'
import { byOrder, HYPOTHESIS_STATES, type Hypothesis, type Id } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Beside } from '../boards/Beside.tsx'
import { type View, ViewSwitch } from '../boards/ViewSwitch.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { atEnd } from './atEnd.ts'
import { HypothesisCard } from './HypothesisCard.tsx'
import { HypothesisBoard, HypothesisTable } from './HypothesisViews.tsx'
import { InsightCard } from './InsightCard.tsx'
import { InsightBoard, InsightTable } from './InsightViews.tsx'
import { ResearchHead } from './ResearchHead.tsx'
import { useItem } from './useItem.ts'

/** Hypotheses by their state, and insights with what they rest on: as cards that are written in, as boards, as tables. */
export function InsightsScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const hypotheses = [...project.hypotheses.values()].sort(byOrder)
  const [view, see] = useState<View>('cards')
  const [item, open] = useItem()
  const insights = [...project.insights.values()].sort(byOrder)
  const hypothesis = project.hypotheses.get(item ?? '')
  const insight = project.insights.get(item ?? '')
  const shown = (chosen: { id: Id } | undefined) => ({ chosen: chosen?.id ?? null, open })
  const add = (noun: 'hypotheses' | 'insights', words: string) =>
    mayEdit && (
      <Button
        variant={noun === 'insights' ? 'filled' : 'default'}
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => {
          const done = write.add(noun, atEnd(project[noun].values()))
          if (done.ok && view !== 'cards') open(done.value[0] ?? null)
        }}
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
      <div className="research-filters board-views">
        <ViewSwitch views={['cards', 'board', 'table']} view={view} see={see} />
      </div>
      <section className="research-section">
        <h2 className="section-title">{say('research.hypotheses')}</h2>
        {hypotheses.length === 0 && <p className="quiet">{say('research.noHypotheses')}</p>}
        {hypotheses.length > 0 && (
          <div className={hypothesis && view !== 'cards' ? 'research-beside' : undefined}>
            {view === 'cards' && <HypothesisCards list={hypotheses} />}
            {view === 'board' && <HypothesisBoard {...shown(hypothesis)} list={hypotheses} />}
            {view === 'table' && <HypothesisTable {...shown(hypothesis)} list={hypotheses} />}
            {hypothesis && view !== 'cards' && (
              <Beside label={say('research.nouns.hypotheses')} close={() => open(null)}>
                <HypothesisCard key={hypothesis.id} hypothesis={hypothesis} />
              </Beside>
            )}
          </div>
        )}
      </section>
      <section className="research-section">
        <h2 className="section-title">{say('research.insights')}</h2>
        {insights.length === 0 && <p className="quiet">{say('research.noInsights')}</p>}
        {insights.length > 0 && (
          <div className={insight && view !== 'cards' ? 'research-beside' : undefined}>
            {view === 'cards' && (
              <div className="research-states">
                {insights.map((one) => (
                  <InsightCard key={one.id} insight={one} />
                ))}
              </div>
            )}
            {view === 'board' && <InsightBoard {...shown(insight)} list={insights} />}
            {view === 'table' && <InsightTable {...shown(insight)} list={insights} />}
            {insight && view !== 'cards' && (
              <Beside label={say('research.nouns.insights')} close={() => open(null)}>
                <InsightCard key={insight.id} insight={insight} />
              </Beside>
            )}
          </div>
        )}
      </section>
    </>
  )
}

function HypothesisCards({ list }: { list: readonly Hypothesis[] }) {
  const { say } = useTexts()
  return (
    <div className="research-states">
      {HYPOTHESIS_STATES.map((state) => ({ state, cards: list.filter((one) => one.state === state) }))
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
  )
}
