import { Button } from '@mantine/core'
import type { Ranking } from '@potok/model'
import { IconArrowLeft, IconRepeat, IconTrash } from '@tabler/icons-react'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Moves } from './Moves.tsx'
import { Outcome } from './Outcome.tsx'
import { titleOfRanking } from './titleOfRanking.ts'

interface RankingCardProps {
  ranking: Ranking
  back(): void
  again(): void
  remove(): void
}

/** One kept ranking, and who moved since another. */
export function RankingCard({ ranking, back, again, remove }: RankingCardProps) {
  const texts = useTexts()
  const { say } = texts
  const { settings } = useProject()!
  const mayEdit = useMayEdit()
  const { outcome } = ranking
  if (!outcome) return null
  return (
    <>
      <div className="ranking-foot">
        <Button variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden="true" />} onClick={back}>
          {say('ranking.back')}
        </Button>
        <span className="grow" />
        {mayEdit && (
          <>
            <Button variant="default" leftSection={<IconRepeat size={16} aria-hidden="true" />} onClick={again}>
              {say('ranking.againRound')}
            </Button>
            <Button variant="subtle" leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={remove}>
              {say('ranking.remove')}
            </Button>
          </>
        )}
      </div>
      <section className="card block" aria-labelledby="ranking-title">
        <div>
          <h2 className="section-title" id="ranking-title">
            {titleOfRanking(ranking, texts)}
          </h2>
          <p className="quiet" style={{ margin: 0 }}>
            {[say(`ranking.about.${ranking.about}`), ranking.by].filter(Boolean).join(' · ')}
          </p>
        </div>
        <Outcome ranking={{ ...ranking, outcome }} settings={settings} />
      </section>
      <Moves ranking={ranking} />
    </>
  )
}
