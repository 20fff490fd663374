import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Me, signIn } from '../api/people.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

/** Login and password. What of the two was wrong nobody says. */
export function SignInForm({ onEntered }: { onEntered(me: Me): void }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setRefusal(null)
    const got = await signIn(login.trim(), password)
    setBusy(false)
    if (got.ok) onEntered(got.value)
    else setRefusal(sentence(got))
  }

  return (
    <form className="stack" onSubmit={(event) => void enter(event)}>
      <TextInput
        label={say('join.login')}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        data-autofocus
      />
      <PasswordInput
        label={say('join.password')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': say('join.showPassword') }}
        error={refusal}
        errorProps={{ role: 'alert' }}
      />
      <Button type="submit" size="lg" disabled={login.trim() === '' || password === ''} loading={busy}>
        {say('join.signIn')}
      </Button>
    </form>
  )
}
