import { type Id, problemsOfCause } from '@potok/model'
import { byNumber } from '../papers/ListTable.tsx'
import { Linked } from '../research/Linked.tsx'
import { nameOf, short } from '../research/things.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { coveredWords } from './minutesWords.ts'
import { useCauses } from './useCauses.ts'

/** The problems that a cause stands under, and the minutes behind it. */
export function CausePlaces({ cause }: { cause: Id }) {
  const { say, language } = useTexts()
  const { projectId } = useSession()
  const project = useProject()!
  const causes = useCauses()
  const under = problemsOfCause(project, cause)
  const minutes = coveredWords(project, cause, language)
  const choices = byNumber(project.problems.values())
    .filter(({ id }) => !under.includes(id))
    .map((one) => ({ id: one.id, name: short(nameOf(one)) }))
  return (
    <section className="cause-part" aria-label={say('causes.under')}>
      <h3 className="block-title">{say('causes.under')}</h3>
      <ul className="plain">
        {under.map((id) => (
          <li key={id}>
            <Go to={{ name: 'project', project: projectId, part: 'causes', item: id }}>
              {short(nameOf(project.problems.get(id)!))}
            </Go>
          </li>
        ))}
      </ul>
      {minutes && <p className="small quiet">{say('causes.covers', { minutes })}</p>}
      {choices.length > 0 && (
        <Linked
          label={say('causes.alsoUnder')}
          linked={[]}
          offered={[{ group: say('project.problems'), choices }]}
          add={(problem) => causes.place(cause, problem)}
          exclude={() => {}}
        />
      )}
    </section>
  )
}
