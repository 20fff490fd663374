import { ActionIcon, Button } from '@mantine/core'
import { type Id, type Problem, problemsOf } from '@potok/model'
import { IconFocus2, IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Star } from '../looks/Star.tsx'
import { Renumber } from '../numbering/Renumber.tsx'
import { KnownAboutLater } from '../research/onMap.tsx'
import { useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { EstimatePart } from './EstimatePart.tsx'
import type { Editing } from './editing.ts'
import { Part, TextField } from './Fields.tsx'
import { LossChoice } from './ValuePart.tsx'

interface ProblemsPanelProps {
  editing: Editing
  selection: readonly Id[]
  wanted: boolean
}

/** Problems of this map and those pinned nowhere; one made by key opens with the pen in its text. */
export function ProblemsPanel({ editing, selection, wanted }: ProblemsPanelProps) {
  const { say } = useTexts()
  const [fresh, setFresh] = useState<Id | null>(null)
  const problems = problemsOf(editing.map, editing.project)
  const mark = () => setFresh(editing.add('problems', { anchors: [...selection] }))
  useEffect(() => {
    if (!wanted) return
    editing.desk.setState({ wanted: null })
    mark()
  }, [wanted])
  return (
    <>
      {editing.canEdit && (
        <Part>
          <Button variant="default" leftSection={<IconPlus size={16} stroke={1.7} />} onClick={mark}>
            {say(selection.length > 0 ? 'map.problems.add' : 'map.problems.addFree')}
          </Button>
          {problems.length > 0 && <Renumber project={editing.project} />}
        </Part>
      )}
      {problems.length === 0 && (
        <div className="panel-part panel-empty">
          <h2 className="block-title">{say('map.problems.empty')}</h2>
          <p className="quiet">{say('map.problems.emptyText')}</p>
        </div>
      )}
      {problems.map((problem) => (
        <ProblemPart key={problem.id} editing={editing} problem={problem} fresh={fresh === problem.id} />
      ))}
    </>
  )
}

function ProblemPart({ editing, problem, fresh }: { editing: Editing; problem: Problem; fresh: boolean }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const disabled = !editing.canEdit
  return (
    <Part>
      <div className="problem-head">
        <Star number={problem.number} />
        <span className="grow quiet small">
          {problem.anchors.length > 0
            ? say('map.problems.pinned', { count: problem.anchors.length })
            : say('map.problems.nowhere')}
        </span>
        {problem.anchors.length > 0 && (
          <ActionIcon size={28} aria-label={say('map.problems.show')} onClick={() => editing.show(problem.anchors)}>
            <IconFocus2 size={16} stroke={1.7} />
          </ActionIcon>
        )}
        {!disabled && (
          <ActionIcon
            size={28}
            aria-label={say('map.problems.remove', { number: problem.number ?? '' })}
            onClick={() => editing.remove('problems', [problem.id])}
          >
            <IconTrash size={16} stroke={1.7} />
          </ActionIcon>
        )}
      </div>
      <TextField
        label={say('map.problems.text')}
        value={problem.text}
        disabled={disabled}
        wanted={fresh}
        write={(text) => editing.write('problems', problem.id, 'text', text)}
      />
      <LossChoice
        label={say('map.problems.loss')}
        loss={problem.loss}
        disabled={disabled}
        choose={(loss) => editing.set('problems', problem.id, { loss })}
      />
      <TextField
        label={say('map.problems.evidence')}
        value={problem.evidence}
        disabled={disabled}
        write={(text) => editing.write('problems', problem.id, 'evidence', text)}
      />
      <p className="small">
        <Go to={{ name: 'project', project: projectId, part: 'causes', item: problem.id }}>{say('project.causes')}</Go>
      </p>
      <KnownAboutLater about={problem.id} label={say('project.evidence')} />
      <EstimatePart
        problem={problem}
        disabled={disabled}
        set={(estimate) => editing.set('problems', problem.id, { estimate })}
      />
    </Part>
  )
}
