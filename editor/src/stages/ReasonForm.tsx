import { Button, Textarea } from '@mantine/core'
import { LONGEST_TEXT } from '@potok/model'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

interface ReasonFormProps {
  label: string
  hint: string
  needed: boolean
  confirm: string
  send(why: string): void
  cancel(): void
}

/** A reason in writing. Ctrl+Enter sends it, Escape leaves it. */
export function ReasonForm({ label, hint, needed, confirm, send, cancel }: ReasonFormProps) {
  const { say } = useTexts()
  const [why, setWhy] = useState('')
  const isReady = !needed || why.trim() !== ''
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) send(why)
      }}
    >
      <Textarea
        label={label}
        description={hint}
        autosize
        minRows={2}
        maxLength={LONGEST_TEXT}
        value={why}
        data-autofocus
        ref={focused}
        onChange={(event) => setWhy(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
      />
      <div className="row">
        <Button type="submit" disabled={!isReady}>
          {confirm}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          {say('stages.cancel')}
        </Button>
      </div>
    </form>
  )
}

const focused = (field: HTMLElement | null) => field?.focus()
