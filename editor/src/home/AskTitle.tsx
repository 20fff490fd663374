import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

/** Asks for one name: of a project, new or changed, or of a colleague. `onName` returns the sentence of a refusal, or null when it is done. */
export function AskTitle({
  heading,
  label,
  hint,
  button,
  first,
  onClose,
  onName,
}: {
  heading: string
  label?: string
  hint?: string
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
          label={label ?? say('home.name')}
          description={hint ?? say('home.nameHint')}
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
