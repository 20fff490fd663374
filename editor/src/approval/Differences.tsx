import type { Submission } from '../api/approvals.ts'
import { thingWords } from '../history/thingWords.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { FieldLine } from './FieldLine.tsx'
import { routeTo } from './linkTo.ts'
import { useDifferences } from './useDifferences.ts'

/** In how many places the project has moved on since this version, and which: thing by thing, to the comma, each with the way there. */
export function Differences({ submission }: { submission: Submission }) {
  const texts = useTexts()
  const { say } = texts
  const { projectId } = useSession()
  const project = useProject()!
  const found = useDifferences(projectId, submission.id)
  if (!found) return null
  const { places, things } = found
  const since = submission.standing === 'approved' ? 'approved' : 'submitted'
  if (places === 0) return <p className="small quiet">{say(`approval.same.${since}`)}</p>
  return (
    <details className="differences">
      <summary>{say(`approval.differs.${since}`, { count: places, number: submission.number })}</summary>
      <ul aria-label={say('approval.differences')}>
        {things.map((one) => (
          <li key={`${one.noun} ${one.id}`}>
            <Go to={routeTo(project, projectId, one.noun, one.id)}>{thingWords(one, texts)}</Go>
            {one.what !== 'changed' && <span className="quiet"> – {say(`approval.things.${one.what}`)}</span>}
            {one.fields.length > 0 && (
              <dl>
                {one.fields.map((field) => (
                  <FieldLine key={field.field} noun={one.noun} {...field} />
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
