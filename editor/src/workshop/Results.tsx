import type { RoundSeen } from '../api/workshops.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Origin } from './Origin.tsx'
import { THIN } from './seen.ts'

/** What came of a round, in one column: notes by cluster, or lines in their order. */
export function Results({ round }: { round: RoundSeen }) {
  const { say } = useTexts()
  if (round.kind === 'write')
    return (
      <div className="stack">
        {round.shown.map(({ cluster, notes }) =>
          notes.length === 0 && !cluster ? null : (
            <section key={cluster?.id ?? 'loose'} className="stack" aria-label={cluster?.name ?? say('workshop.loose')}>
              <h2 className="block-title">{cluster ? cluster.name : say('workshop.loose')}</h2>
              <ul className="workshop-notes">
                {notes.map((note) => (
                  <li key={note.id} className="workshop-note">
                    <p className="workshop-words">{note.text}</p>
                    <Origin origin={note.origin} />
                    {note.merged.length > 0 && (
                      <p className="small quiet">{say('workshop.saysSame', { count: note.merged.length })}</p>
                    )}
                    {note.author && <p className="small quiet">{note.author}</p>}
                  </li>
                ))}
              </ul>
            </section>
          ),
        )}
      </div>
    )
  const { outcome } = round
  if (!outcome) return null
  const { consistency } = outcome.extras
  const best = Math.max(Number.EPSILON, ...outcome.standings.map(({ score }) => score ?? 0))
  return (
    <div className="stack">
      <ol className="workshop-order">
        {outcome.standings.map(({ id, score, rank }) => {
          const line = round.candidates.find((one) => one.id === id)
          return (
            <li key={id}>
              <span className="workshop-rank">{rank ?? '–'}</span>
              <span className="grow">
                <span className="workshop-words">
                  {line?.number ? `№ ${line.number}. ` : ''}
                  {line?.text}
                </span>
                <span className="workshop-bar" aria-hidden="true">
                  <i style={{ width: `${((score ?? 0) / best) * 100}%` }} />
                </span>
              </span>
              <b>{score === null ? '–' : scoreWords(round.method, score)}</b>
            </li>
          )
        })}
      </ol>
      {round.method === 'minutes' ? (
        <p className="small quiet">{say('ranking.hints.minutes')}</p>
      ) : (
        <p className="small quiet">{say('workshop.took', { count: outcome.took })}</p>
      )}
      {typeof consistency === 'number' && (
        <p className="small quiet">{say('ranking.consistency', { ratio: Math.round(consistency * 1000) / 1000 })}</p>
      )}
      {round.method !== 'minutes' && outcome.took < THIN && <p className="small quiet">{say('workshop.thinAfter')}</p>}
    </div>
  )
}

/** A weight as a share, whole minutes, votes as numbers. */
function scoreWords(method: string, score: number): string {
  if (method === 'weights') return `${Math.round(score * 1000) / 10} %`
  return String(method === 'minutes' ? Math.round(score) : Math.round(score * 100) / 100)
}
