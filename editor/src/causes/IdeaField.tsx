import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

/** A question that is answered by an idea: Enter keeps it and the field is free for the next. */
export function IdeaField(given: { label: string; hint: string; keep(text: string): { ok: boolean } }) {
  const { say } = useTexts()
  const [typed, setTyped] = useState('')
  return (
    <form
      className="idea-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '' && given.keep(typed.trim()).ok) setTyped('')
      }}
    >
      <TextInput
        label={given.label}
        description={given.hint}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {typed.trim() !== '' && <Button type="submit">{say('research.write')}</Button>}
    </form>
  )
}
