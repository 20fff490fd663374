import { IDEA_PROMPTS, type Id, problemChain } from '@potok/model'
import { byNumber } from '../papers/ListTable.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { nameOf, short } from '../research/things.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { IdeaField } from './IdeaField.tsx'
import { useCauses } from './useCauses.ts'

/** Four questions about each step that the problem is pinned to; every answer is a solution of it, and of the chosen cause. */
export function IdeasView(given: { problem: Id; chosen: string }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const causes = useCauses()
  const write = useWriting()
  const cause = project.causes.get(given.chosen.slice(given.chosen.lastIndexOf('/') + 1))
  const { steps } = problemChain(project, given.problem)!
  const found = byNumber([...project.solutions.values()].filter(({ problems }) => problems.includes(given.problem)))
  const keep = (text: string) =>
    cause ? causes.solveAnew(cause.id, text) : write.add('solutions', { text, problems: [given.problem] })
  const asked = steps.length > 0 ? steps : [null]
  return (
    <div className="cause-ideas">
      <p className="quiet">
        {cause ? say('causes.ideasForCause', { cause: cause.text }) : say('causes.ideasForProblem')}
      </p>
      {mayEdit &&
        asked.map((step) => (
          <section
            key={step?.id ?? ''}
            className="card cause-planned"
            aria-label={step?.text || say('causes.wholeProcess')}
          >
            <h2 className="block-title">{step?.text || say('causes.wholeProcess')}</h2>
            {IDEA_PROMPTS.map((prompt) => (
              <IdeaField
                key={prompt}
                label={say(`causes.prompts.${prompt}.name`)}
                hint={say(`causes.prompts.${prompt}.ask`)}
                keep={keep}
              />
            ))}
          </section>
        ))}
      <section className="cause-part" aria-label={say('causes.ideas')}>
        <h2 className="block-title">
          {say('causes.ideas')} <span className="faint">{found.length}</span>
        </h2>
        <ul className="plain">
          {found.map((one) => (
            <li key={one.id}>{short(nameOf(one)) || say('causes.empty')}</li>
          ))}
        </ul>
        <Go to={{ name: 'project', project: projectId, part: 'solutions' }}>{say('causes.toSolutions')}</Go>
      </section>
    </div>
  )
}
