import { Button } from '@mantine/core'
import { closeStage, type StageStanding, type ToolStanding } from '@potok/model'
import { act } from '../store/act.ts'
import { useMyName, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { toolWords } from './lackWords.ts'
import { ReasonForm } from './ReasonForm.tsx'

interface CloseFormProps {
  stage: StageStanding
  number: number
  missing: readonly ToolStanding[]
  done(): void
}

/** «Закрыть без …, потому что …»; a stage that has everything is closed by one press. */
export function CloseForm({ stage, number, missing, done }: CloseFormProps) {
  const { say } = useTexts()
  const session = useSession()
  const by = useMyName()
  const close = (why: string) => {
    const closed = act(session, closeStage, { stage: stage.name, why, by, at: Date.now() })
    if (!closed.ok) return
    toast(say('stages.nowClosed', { number }))
    done()
  }
  if (missing.length === 0)
    return (
      <div className="row stage-act">
        <Button ref={focused} onClick={() => close('')}>
          {say('stages.closeNumber', { number })}
        </Button>
        <Button variant="subtle" onClick={done}>
          {say('stages.cancel')}
        </Button>
      </div>
    )
  const tools = missing.map(({ name }) => toolWords(name, say)).join(', ')
  return (
    <div className="stage-refusal">
      <p>{say('stages.withoutWords', { tools })}</p>
      <ReasonForm
        label={say('stages.because')}
        hint={say('stages.becauseHint')}
        needed
        confirm={say('stages.closeWithout')}
        send={close}
        cancel={done}
      />
    </div>
  )
}

const focused = (button: HTMLElement | null) => button?.focus()
