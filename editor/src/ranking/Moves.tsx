import { NativeSelect } from '@mantine/core'
import { movesBetween, type Ranking, rankingsOf } from '@potok/model'
import { useState } from 'react'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { numberWords } from './outcomeWords.ts'
import { titleOfRanking } from './titleOfRanking.ts'

/** Who moved since another ranking of the same things; by itself the round before. */
export function Moves({ ranking }: { ranking: Ranking }) {
  const texts = useTexts()
  const { say, language } = texts
  const project = useProject()!
  const others = rankingsOf(project, ranking.about).filter(({ id }) => id !== ranking.id)
  const [chosen, choose] = useState<string | null>(null)
  const other = others.find(({ id }) => id === (chosen ?? ranking.before)) ?? (chosen ? undefined : others[0])
  if (others.length === 0) return null
  return (
    <section className="card block">
      <div className="row">
        <h2 className="block-title grow">{say('ranking.compare')}</h2>
        <NativeSelect
          aria-label={say('ranking.compareWith')}
          value={other?.id ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          data={others.map((one) => ({ value: one.id, label: titleOfRanking(one, texts) }))}
        />
      </div>
      {other && (
        <table className="analysis-table" aria-label={say('ranking.compare')}>
          <thead>
            <tr>
              <th>{say('ranking.line')}</th>
              <th className="number">{say('ranking.was')}</th>
              <th className="number">{say('ranking.became')}</th>
              <th>{say('ranking.moved')}</th>
            </tr>
          </thead>
          <tbody>
            {movesBetween(project, other, ranking).map(({ id, text, from, to }) => (
              <tr key={id}>
                <td>{text}</td>
                <td className="number">{from === null ? '–' : numberWords(from, language, 1)}</td>
                <td className="number">{to === null ? '–' : numberWords(to, language, 1)}</td>
                <td>{moveWords(from, to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )

  function moveWords(from: number | null, to: number | null): string {
    if (to === null) return say('ranking.gone')
    if (from === null) return say('ranking.fresh')
    if (from === to) return say('ranking.stays')
    const by = numberWords(Math.abs(from - to), language, 1)
    return to < from ? `↑ ${say('ranking.up', { by })}` : `↓ ${say('ranking.down', { by })}`
  }
}
