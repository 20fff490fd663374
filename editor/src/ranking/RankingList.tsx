import type { Id, Ranking } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import { nameIn } from './outcomeWords.ts'
import { titleOfRanking } from './titleOfRanking.ts'

/** What was kept, the newest first. */
export function RankingList({
  rankings,
  open,
  canBegin,
}: {
  rankings: readonly Ranking[]
  open(id: Id): void
  canBegin: boolean
}) {
  const texts = useTexts()
  const { say } = texts
  if (rankings.length === 0)
    return (
      <div className="empty">
        <h2 className="section-title">{say('ranking.none')}</h2>
        <p className="quiet">{say(canBegin ? 'ranking.noneHint' : 'ranking.tooFew')}</p>
      </div>
    )
  return (
    <ul className="plain ranking-list">
      {rankings.map((one) => {
        const first = one.outcome?.standings.filter(({ rank }, _, [best]) => rank !== null && rank === best?.rank) ?? []
        return (
          <li key={one.id} className="card">
            <button type="button" onClick={() => open(one.id)}>
              <span className="block-title">{titleOfRanking(one, texts)}</span>
              <span className="quiet">
                {[
                  `1: ${first.map(({ id }) => nameIn(one, id)).join(', ') || '–'}`,
                  (one.outcome?.took ?? 0) > 0 && say('ranking.took', { count: one.outcome!.took }),
                  one.outcome?.agreement?.strength &&
                    `${say('ranking.agreement').toLowerCase()}: ${say(`ranking.strengths.${one.outcome.agreement.strength}`)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
