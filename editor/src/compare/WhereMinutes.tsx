import type { Id } from '@potok/model'
import { minutesWords, percentWords, wholeWords } from '../figures/words.ts'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { partsOf } from './SumRows.tsx'
import { type Shown, signed } from './shown.ts'

/** «Куда ушли минуты»: from one lead time to the other, by solutions and by what nobody explains. */
export function WhereMinutes({ shown, projectId }: { shown: Shown; projectId: Id }) {
  const { say, language } = useTexts()
  const { project, comparison } = shown
  const { figures } = comparison
  if (!figures) {
    const broken = [comparison.before, comparison.after].find(({ steps, flows }) => {
      const ids = new Set([...steps, ...flows].map(({ id }) => id))
      return comparison.unsound?.findings.some(({ about }) => about.length === 0 || about.some((id) => ids.has(id)))
    })!
    return (
      <section className="compare-part">
        <h2 className="block-title">{say('compare.sum.title')}</h2>
        <p className="compare-warn" role="status">
          {say('compare.sum.noFigures', { map: mapTitleOf(broken.map, project.about, language) })}
        </p>
        <Go to={{ name: 'map', project: projectId, map: broken.map.id, step: null }}>{say('compare.sum.toChecks')}</Go>
      </section>
    )
  }
  const { expectedBefore, expectedAfter, explained, solutions } = figures
  const isSame = Math.round(explained.whole) === 0
  const most = Math.max(expectedBefore, expectedAfter, 1)
  const words = (minutes: number) => minutesWords(minutes, project.settings, language)
  const told = [...solutions]
    .filter(([, minutes]) => Math.round(minutes) !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
  const others = partsOf(shown).filter(({ part }) => part !== 'solutions')
  return (
    <section className="compare-part">
      <h2 className="block-title">
        {say('compare.sum.title')} <span className="small quiet">{say('compare.sum.expected')}</span>
      </h2>
      <p className="compare-lead" role="status" data-testid="difference">
        <b>{words(expectedBefore)}</b> → <b>{words(expectedAfter)}</b>{' '}
        {!isSame && expectedBefore > 0 && (
          <span data-better={explained.whole > 0 || undefined}>
            {explained.whole > 0 ? '−' : '+'}
            {percentWords(Math.abs(explained.whole) / expectedBefore, language)}
          </span>
        )}
      </p>
      <ul className="minutes-list">
        <Bar
          name={say('compare.before')}
          value={wholeWords(expectedBefore, language)}
          part={expectedBefore / most}
          tone="was"
        />
        {told.map(([id, minutes]) => {
          const { number, text } = project.solutions.get(id)!
          const name = `${say('compare.why.solutionNumber', { number: number ?? '…' })} ${text}`
          return (
            <Bar
              key={id}
              name={name}
              value={signed(-minutes, language)}
              part={Math.abs(minutes) / most}
              tone="solution"
            />
          )
        })}
        {others.map(({ part, change }) => (
          <Bar
            key={part}
            name={say(`compare.sum.${part}`)}
            value={signed(change, language)}
            part={Math.abs(change) / most}
            tone={part}
          />
        ))}
        <Bar
          name={say('compare.after')}
          value={wholeWords(expectedAfter, language)}
          part={expectedAfter / most}
          tone="is"
        />
      </ul>
      {isSame && <p className="small quiet">{say('compare.sum.same')}</p>}
    </section>
  )
}

function Bar({ name, value, part, tone }: { name: string; value: string; part: number; tone: string }) {
  return (
    <li data-tone={tone}>
      <span className="minutes-name" title={name}>
        {name}
      </span>
      <span className="number">{value}</span>
      <span className="minutes-bar" aria-hidden="true">
        <i style={{ width: `${Math.max(0.6, part * 100)}%` }} />
      </span>
    </li>
  )
}
