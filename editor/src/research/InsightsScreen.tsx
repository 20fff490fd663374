import { byOrder, HYPOTHESIS_STATES, type Hypothesis, type Id } from '@potok/model'
import { useState } from 'react'
import { type View, ViewSwitch } from '../boards/ViewSwitch.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { AddItem } from './AddItem.tsx'
import { HypothesisCard } from './HypothesisCard.tsx'
import { HypothesisBoard, HypothesisTable } from './HypothesisViews.tsx'
import { InsightCard } from './InsightCard.tsx'
import { InsightBoard, InsightTable } from './InsightViews.tsx'
import { ItemSection } from './ItemSection.tsx'
import { ResearchHead } from './ResearchHead.tsx'
import { useItem } from './useItem.ts'

/** Hypotheses by their state, and insights with what they rest on: as cards that are written in, as boards, as tables. */
export function InsightsScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const hypotheses = [...project.hypotheses.values()].sort(byOrder)
  const insights = [...project.insights.values()].sort(byOrder)
  const [view, see] = useState<View>('cards')
  const [item, open] = useItem()
  const hypothesis = project.hypotheses.get(item ?? '')
  const insight = project.insights.get(item ?? '')
  const shown = (chosen: { id: Id } | undefined) => ({ chosen: chosen?.id ?? null, open })
  const openAdded = view === 'cards' ? null : open
  return (
    <>
      <ResearchHead title={say('project.insights')}>
        <AddItem noun="hypotheses" words={say('research.addHypothesis')} open={openAdded} />
        <AddItem noun="insights" words={say('research.addInsight')} isMain open={openAdded} />
      </ResearchHead>
      <div className="research-filters board-views">
        <ViewSwitch views={['cards', 'board', 'table']} view={view} see={see} />
      </div>
      <ItemSection
        title={say('research.hypotheses')}
        none={hypotheses.length === 0 ? say('research.noHypotheses') : null}
        view={view}
        views={{
          cards: <HypothesisCards list={hypotheses} />,
          board: <HypothesisBoard {...shown(hypothesis)} list={hypotheses} />,
          table: <HypothesisTable {...shown(hypothesis)} list={hypotheses} />,
        }}
        chosen={hypothesis && <HypothesisCard key={hypothesis.id} hypothesis={hypothesis} />}
        chosenLabel={say('research.nouns.hypotheses')}
        close={() => open(null)}
      />
      <ItemSection
        title={say('research.insights')}
        none={insights.length === 0 ? say('research.noInsights') : null}
        view={view}
        views={{
          cards: (
            <div className="research-states">
              {insights.map((one) => (
                <InsightCard key={one.id} insight={one} />
              ))}
            </div>
          ),
          board: <InsightBoard {...shown(insight)} list={insights} />,
          table: <InsightTable {...shown(insight)} list={insights} />,
        }}
        chosen={insight && <InsightCard key={insight.id} insight={insight} />}
        chosenLabel={say('research.nouns.insights')}
        close={() => open(null)}
      />
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
