import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

/** Asks for a project's name: for a new one and for a new name. Returns the sentence of a refusal, or null when it is done. */
export function AskTitle({
  heading,
  button,
  first,
  onClose,
  onName,
}: {
  heading: string
  button: string
  first: string
  onClose(): void
  onName(title: string): Promise<string | null>
}) {
  const { say } = useTexts()
  const [title, setTitle] = useState(first)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setRefusal(await onName(title.trim()))
    setBusy(false)
  }
  return (
    <Modal opened onClose={onClose} title={heading} closeButtonProps={{ 'aria-label': say('app.close') }}>
      <form className="stack" onSubmit={(event) => void send(event)}>
        <TextInput
          data-autofocus
          label={say('home.name')}
          description={say('home.nameHint')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={refusal}
        />
        <div className="row">
          <Button type="submit" disabled={title.trim() === ''} loading={busy}>
            {button}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say('app.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
