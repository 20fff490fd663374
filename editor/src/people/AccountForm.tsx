import { Button, Modal, TextInput } from '@mantine/core'
import type { Refusal } from '@potok/model'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

export interface Asked {
  name: string
  mail: string | null
}

const FIELDS = ['name', 'mail']

/** Name and mail of a colleague, new or known. `onAsked` returns the refusal, or null when it is done. */
export function AccountForm({
  first,
  heading,
  button,
  onClose,
  onAsked,
}: {
  first: Asked
  heading: string
  button: string
  onClose(): void
  onAsked(asked: Asked): Promise<Refusal | null>
}) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [name, setName] = useState(first.name)
  const [mail, setMail] = useState(first.mail ?? '')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setRefusal(await onAsked({ name: name.trim(), mail: mail.trim() || null }))
    setBusy(false)
  }
  const wrong = (field: string) => {
    if (!refusal?.about.includes(field)) return null
    return refusal.code === 'input.invalid' && field === 'mail' ? say('people.mailInvalid') : sentence(refusal)
  }

  return (
    <Modal opened onClose={onClose} title={heading} closeButtonProps={{ 'aria-label': say('app.close') }}>
      <form className="stack" noValidate onSubmit={(event) => void send(event)}>
        {refusal && !refusal.about.some((field) => FIELDS.includes(field)) && (
          <div className="said" role="alert">
            {sentence(refusal)}
          </div>
        )}
        <TextInput
          data-autofocus
          label={say('people.name')}
          description={say('people.nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={wrong('name')}
        />
        <TextInput
          type="email"
          label={say('people.mail')}
          description={say('people.mailHint')}
          value={mail}
          onChange={(event) => setMail(event.currentTarget.value)}
          error={wrong('mail')}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="row account-deeds">
          <Button type="submit" disabled={name.trim() === ''} loading={busy}>
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
