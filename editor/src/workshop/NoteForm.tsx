import { Button, Textarea } from '@mantine/core'
import type { Result } from '@potok/model'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

const LONGEST = 500

/** One note is written and sent; what was typed stays until the server has it. */
export function NoteForm({ label, keep }: { label: string; keep(text: string): Promise<Result<unknown>> }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const add = async () => {
    setBusy(true)
    const done = await keep(text.trim())
    setBusy(false)
    setRefusal(done.ok ? null : sentence(done))
    if (done.ok) setText('')
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Textarea
        size="md"
        label={label}
        autosize
        minRows={2}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || text.trim() === '') return
          event.preventDefault()
          void add()
        }}
      />
      <Button type="submit" size="lg" disabled={text.trim() === ''} loading={isBusy}>
        {say('workshop.addNote')}
      </Button>
      {refusal && (
        <p className="workshop-refused" role="alert">
          {refusal}
        </p>
      )}
    </form>
  )
}
