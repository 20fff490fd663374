import { useProject } from '../store/SessionScope.tsx'
import { dateWords } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { EvidenceShown } from './EvidenceBoard.tsx'
import { methodWords } from './methods.ts'
import { short, thingsOf } from './things.ts'
import { useMore } from './useMore.tsx'

const AT_ONCE = 100

export function EvidenceTable({ list, chosen, open }: EvidenceShown) {
  const { say, language } = useTexts()
  const project = useProject()!
  const [rows, more] = useMore(list, AT_ONCE)
  return (
    <div className="card table-card">
      <table className="table research-table">
        <thead>
          <tr>
            <th>{say('research.text')}</th>
            <th>{say('research.method')}</th>
            <th>{say('research.segment')}</th>
            <th>{say('research.date')}</th>
            <th>{say('research.about')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id} data-chosen={one.id === chosen}>
              <td>
                <button
                  type="button"
                  className="research-open"
                  aria-pressed={one.id === chosen}
                  onClick={() => open(one.id)}
                >
                  {one.text || one.quote || say('research.empty')}
                </button>
              </td>
              <td>{methodWords(say, one.method)}</td>
              <td>{project.segments.get(one.segment ?? '')?.name}</td>
              <td className="day">{one.date && dateWords(one.date, language)}</td>
              <td>
                {thingsOf(project, one.about)
                  .map(({ name }) => short(name))
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  )
}
