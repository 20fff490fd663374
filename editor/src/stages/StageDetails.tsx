import { Button } from '@mantine/core'
import { lacking, reopenStage, type StageStanding } from '@potok/model'
import { useEffect, useRef, useState } from 'react'
import { act } from '../store/act.ts'
import { useMayEdit, useMyName, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { CloseForm } from './CloseForm.tsx'
import { lackWords, toolWords } from './lackWords.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { StageBook } from './StageBook.tsx'
import { ToolLink } from './ToolLink.tsx'

interface StageDetailsProps {
  id: string
  stage: StageStanding
  number: number
  isClosing: boolean
  close(): void
  fold(): void
}

/** What is missing, tool by tool; closing and opening again; the book of the stage. */
export function StageDetails({ id, stage, number, isClosing, close, fold }: StageDetailsProps) {
  const { say } = useTexts()
  const session = useSession()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const by = useMyName()
  const [isOpening, setOpening] = useState(false)
  const first = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isClosing) first.current?.focus()
  }, [isClosing])
  const missing = lacking(stage.tools)
  const reopen = (why: string) => {
    const done = act(session, reopenStage, { stage: stage.name, why, by, at: Date.now() })
    if (done.ok) toast(say('stages.nowOpen', { number }))
    if (done.ok) fold()
  }
  return (
    <section
      id={id}
      ref={first}
      tabIndex={-1}
      className="stage-details"
      aria-label={say('stages.details', { number })}
      onKeyDown={(event) => event.key === 'Escape' && fold()}
    >
      <div className="stage-missing">
        <h4>{say('stages.missing')}</h4>
        {missing.length === 0 && <p className="quiet">{say('stages.nothingMissing')}</p>}
        <ul>
          {missing.map(({ name, lacks }) => (
            <li key={name}>
              <ToolLink project={project} projectId={session.projectId} tool={name}>
                {toolWords(name, say)}
              </ToolLink>
              <span className="quiet"> – {lacks.map((one) => lackWords(one, say)).join('; ')}</span>
            </li>
          ))}
        </ul>
      </div>
      {mayEdit && !stage.closing && isClosing && (
        <CloseForm stage={stage} number={number} missing={missing} done={fold} />
      )}
      {mayEdit && !stage.closing && !isClosing && (
        <Button variant="default" className="stage-act" onClick={close}>
          {say('stages.closeNumber', { number })}
        </Button>
      )}
      <StageBook book={stage.book} />
      {mayEdit && stage.closing && isOpening && (
        <ReasonForm
          label={say('stages.reopenWhy')}
          hint={say('stages.reopenHint')}
          needed={false}
          confirm={say('stages.reopen')}
          send={reopen}
          cancel={() => setOpening(false)}
        />
      )}
      {mayEdit && stage.closing && !isOpening && (
        <Button variant="default" className="stage-act" onClick={() => setOpening(true)}>
          {say('stages.reopen')}
        </Button>
      )}
    </section>
  )
}
