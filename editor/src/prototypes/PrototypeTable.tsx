import { short, thingsOf } from '../research/things.ts'
import { useMore } from '../research/useMore.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { dateWords } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { PrototypesShown } from './PrototypeBoard.tsx'
import { decisionWords, minutesWords } from './prototypeWords.ts'

const AT_ONCE = 100

export function PrototypeTable({ list, chosen, open }: PrototypesShown) {
  const { say, language } = useTexts()
  const project = useProject()!
  const [rows, more] = useMore(list, AT_ONCE)
  return (
    <div className="card table-card">
      <table className="table research-table">
        <thead>
          <tr>
            <th>{say('prototypes.text')}</th>
            <th>{say('prototypes.fidelity')}</th>
            <th>{say('prototypes.tries')}</th>
            <th>{say('prototypes.testers')}</th>
            <th>{say('prototypes.day')}</th>
            <th>{say('prototypes.result')}</th>
            <th>{say('prototypes.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id} data-chosen={one.id === chosen}>
              <td>
                <button
                  type="button"
                  className="research-open"
                  data-prototype={one.id}
                  aria-pressed={one.id === chosen}
                  onClick={() => open(one.id)}
                >
                  {one.text || say('prototypes.nameless')}
                </button>
              </td>
              <td>{say(`prototypes.fidelities.${one.fidelity}`)}</td>
              <td>
                {thingsOf(project, one.tries)
                  .map(({ name }) => short(name))
                  .join('; ')}
              </td>
              <td>{one.testers}</td>
              <td className="day">{one.day && dateWords(one.day, language)}</td>
              <td>{[one.result, minutesWords(say, one, language)].filter(Boolean).join(' ')}</td>
              <td>{decisionWords(say, one.decision)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  )
}
