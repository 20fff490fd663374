import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type FirstLink, fetchMe, firstSignIn, setLogin } from '../api/people.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

const SHORTEST = 10

/** After the letter: the new password at once. The link is used up only when there is one to set. */
export function NewPassword({ token, link, onDone }: { token: string; link: FirstLink; onDone(): void }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [login, setLoginText] = useState(link.login ?? '')
  const [password, setPassword] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [entered, setEntered] = useState(false)

  const save = async () => {
    if (password.length < SHORTEST) return say('refusal.password.short')
    // Whoever is in already, by this link, only has the password left to set.
    const first = entered ? await fetchMe() : await firstSignIn(token, link.name ?? '')
    if (!first.ok) return sentence(first)
    setEntered(true)
    const set = await setLogin(login.trim(), password)
    if (!set.ok) return sentence(set)
    onDone()
    return null
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setRefusal(await save())
    setBusy(false)
  }

  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <TextInput
        label={say('join.login')}
        value={login}
        readOnly={link.login !== null}
        onChange={(event) => setLoginText(event.currentTarget.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput
        label={say('profile.newPassword')}
        description={say('profile.passwordRule')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={refusal}
        errorProps={{ role: 'alert' }}
        autoComplete="new-password"
        autoFocus
        visibilityToggleButtonProps={{ 'aria-label': say('join.showPassword') }}
      />
      <Button type="submit" size="lg" disabled={login.trim() === '' || password === ''} loading={busy}>
        {say('join.setPassword')}
      </Button>
    </form>
  )
}
