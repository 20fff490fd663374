import { examinedTools, presentStage, type StageStanding } from '@potok/model'
import { useOthers, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { StageRow } from './StageRow.tsx'
import { ToolItem } from './ToolItem.tsx'
import { stageAt } from './toolPlaces.ts'
import './stages.css'

/** The seven stages of the regulation, and what is needed at every one. */
export function StageTable({ stages }: { stages: readonly StageStanding[] }) {
  const { say } = useTexts()
  const project = useProject()!
  const others = useOthers()
  const present = presentStage(stages)
  const places = Map.groupBy(others, (other) => stageAt(project, stages, other))
  return (
    <section className="card stage-table" aria-label={say('stages.title')}>
      <h2 className="unseen">{say('stages.title')}</h2>
      <ol className="stages">
        {stages.map((stage, at) => (
          <StageRow
            key={stage.name}
            stage={stage}
            number={at + 1}
            isPresent={stage === present}
            here={places.get(stage.name) ?? []}
          />
        ))}
      </ol>
      <div className="stage-row stage-across">
        <div className="stage-name">
          <h3 className="block-title">{say('stages.across')}</h3>
          <p className="stage-state small">{say('stages.acrossHint')}</p>
        </div>
        <ul className="tools">
          {examinedTools(project, 'across').map((tool) => (
            <ToolItem key={tool.name} tool={tool} isClosed={false} />
          ))}
        </ul>
      </div>
    </section>
  )
}
