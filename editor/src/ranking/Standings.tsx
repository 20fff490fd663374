import type { Outcome, Ranking, Settings } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import { Words } from './ballots/Line.tsx'
import { barOf, scoreWords } from './outcomeWords.ts'
import { rankWords } from './rankWords.ts'

/** Everybody in order, with a bar of the score. */
export function Standings({
  ranking: { candidates, method, outcome },
  settings,
}: {
  ranking: Pick<Ranking, 'candidates' | 'method'> & { readonly outcome: Outcome }
  settings: Settings
}) {
  const { say, language } = useTexts()
  const ranks = outcome.standings.map(({ rank }) => rank)
  const greatest = Math.max(0, ...outcome.standings.map(({ score }) => score ?? 0))
  return (
    <ol className="standings">
      {outcome.standings.map(({ id, score, rank, quadrant }) => {
        const voted = candidates.find((one) => one.id === id)
        const words = rankWords(rank, ranks)
        return (
          <li key={id} data-first={rank !== null && rank < 2}>
            <span className="standing-rank">
              <span className="unseen">{rank === null ? say('ranking.noRank') : `${say('ranking.rank')} `}</span>
              {words}
            </span>
            <span className="standing-words">
              {voted && <Words voted={voted} />}
              <span className="standing-bar" aria-hidden="true">
                <i style={{ width: `${barOf(method, score, greatest) * 100}%` }} />
              </span>
              {quadrant && <span className="quiet small">{say(`ballot.quadrants.${quadrant}`)}</span>}
            </span>
            <span className="standing-score">{scoreWords(method, score, { language, settings })}</span>
          </li>
        )
      })}
    </ol>
  )
}
