import { Button } from '@mantine/core'
import { addJourneyStep, calledIn, type JourneyStage, type Project, setFields } from '@potok/model'
import { LineField, Part } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { movePart, removePart } from './deeds.ts'
import { FigureLines } from './FigureLines.tsx'

interface StagePartProps {
  bench: JourneyBench
  project: Project
  stage: JourneyStage
  canEdit: boolean
}

/** A stage: its name, its place, what it costs the client. */
export function StagePart({ bench, project, stage, canEdit }: StagePartProps) {
  const { say, language } = useTexts()
  const set = (fields: Partial<JourneyStage>) =>
    void bench.act(setFields, { noun: 'journeyStages', id: stage.id, fields })
  return (
    <Part title={calledIn(stage, language) || say('journey.stage')}>
      <LineField
        label={say('journey.stagePart.name')}
        value={stage.name}
        disabled={!canEdit}
        write={(name) => set({ name })}
      />
      <LineField
        label={say('inEnglish.label')}
        value={stage.nameEn}
        disabled={!canEdit}
        write={(nameEn) => set({ nameEn })}
      />
      <FigureLines project={project} map={bench.map} stage={stage.id} />
      {canEdit && (
        <div className="panel-actions">
          <Button variant="default" size="xs" onClick={() => bench.act(addJourneyStep, { stage: stage.id })}>
            {say('journey.stagePart.addStep')}
          </Button>
          <Button variant="default" size="xs" onClick={() => movePart(bench, 'journeyStages', stage.id, -1)}>
            {say('journey.stagePart.earlier')}
          </Button>
          <Button variant="default" size="xs" onClick={() => movePart(bench, 'journeyStages', stage.id, 1)}>
            {say('journey.stagePart.later')}
          </Button>
          <Button variant="subtle" color="red" size="xs" onClick={() => removePart(bench, 'journeyStages', stage.id)}>
            {say('journey.stagePart.remove')}
          </Button>
        </div>
      )}
    </Part>
  )
}
