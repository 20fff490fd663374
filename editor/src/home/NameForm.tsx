import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

const LONGEST_NAME = 60

/** Asks for a name. `onName` returns the sentence of a refusal, or null when the person is in. */
export function NameForm({
  first,
  button,
  onName,
}: {
  first: string
  button: string
  onName(name: string): Promise<string | null>
}) {
  const { say } = useTexts()
  const [name, setName] = useState(first)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim().length > LONGEST_NAME) return setRefusal(say('join.tooLong', { most: LONGEST_NAME }))
    setBusy(true)
    setRefusal(await onName(name.trim()))
    setBusy(false)
  }

  return (
    <form className="stack" onSubmit={(event) => void enter(event)}>
      <TextInput
        label={say('join.name')}
        placeholder={say('join.namePlaceholder')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={refusal}
        errorProps={{ role: 'alert' }}
        autoComplete="name"
        data-autofocus
      />
      <Button type="submit" size="lg" disabled={name.trim() === ''} loading={busy}>
        {button}
      </Button>
    </form>
  )
}
