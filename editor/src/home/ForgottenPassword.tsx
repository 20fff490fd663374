import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { askForgotten } from '../api/people.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

/** Asks for a letter with a link to a new password. Whether anybody has that mail nobody says. */
export function ForgottenPassword({ onClose }: { onClose(): void }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const [mail, setMail] = useState('')
  const [state, setState] = useState<'asking' | 'busy' | 'asked'>('asking')
  const [refusal, setRefusal] = useState<string | null>(null)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setState('busy')
    const got = await askForgotten(mail.trim(), language)
    setRefusal(got.ok ? null : sentence(got))
    setState(got.ok ? 'asked' : 'asking')
  }

  const back = (
    <Button variant="subtle" onClick={onClose}>
      {say('join.haveLogin')}
    </Button>
  )
  if (state === 'asked')
    return (
      <>
        <p role="status">{say('join.forgottenAsked', { mail: mail.trim() })}</p>
        {back}
      </>
    )
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <TextInput
        type="email"
        label={say('join.mail')}
        description={say('join.mailHint')}
        value={mail}
        onChange={(event) => setMail(event.currentTarget.value)}
        error={refusal}
        errorProps={{ role: 'alert' }}
        autoComplete="email"
        autoFocus
      />
      <Button type="submit" size="lg" disabled={!mail.includes('@')} loading={state === 'busy'}>
        {say('join.sendLetter')}
      </Button>
      {back}
    </form>
  )
}
