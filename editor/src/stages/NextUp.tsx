import { lacking, presentStage, STAGE_NAMES, type StageStanding } from '@potok/model'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { lackWords, toolWords } from './lackWords.ts'
import { ToolLink } from './ToolLink.tsx'

const MOST = 5
const MOST_FIELDS = 3

/** What is in the way of the next stage, each one click away. */
export function NextUp({ stages }: { stages: readonly StageStanding[] }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const project = useProject()!
  const present = presentStage(stages)
  const missing = present ? lacking(present.tools) : []
  const number = present ? STAGE_NAMES.indexOf(present.name) + 1 : 0
  const rest = missing.length - MOST
  return (
    <section className="card block next-up">
      <h2 className="block-title">{say('stages.next')}</h2>
      {!present && <p className="quiet">{say('stages.allClosed')}</p>}
      {present && (
        <p className="small quiet">
          {say(number < STAGE_NAMES.length ? 'stages.nextStage' : 'stages.nextLast', { number })}
        </p>
      )}
      {present && missing.length === 0 && <p>{say('stages.nothingInTheWay')}</p>}
      <ul>
        {missing.slice(0, MOST).map(({ name, lacks }) => (
          <li key={name}>
            <ToolLink project={project} projectId={projectId} tool={name}>
              {toolWords(name, say)}
            </ToolLink>
            <span className="small">{lacks[0] && lackWords(lacks[0], say, MOST_FIELDS)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="small quiet">{say('stages.more', { count: rest })}</p>}
    </section>
  )
}
