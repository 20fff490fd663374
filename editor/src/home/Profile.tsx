import { Button, Modal, PasswordInput, TextInput } from '@mantine/core'
import { type Refusal, refuse } from '@potok/model'
import { type FormEvent, useState } from 'react'
import { type Me, type OwnLogin, rename, setLogin } from '../api/people.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'

/** My name, and for the staff the login and the password. A refusal stands beside the field it is about. */
export function Profile({
  me,
  own,
  onClose,
  onSaved,
}: {
  me: Me
  own: OwnLogin | null
  onClose(): void
  onSaved(me: Me): void
}) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [name, setName] = useState(me.name)
  const [login, setLoginText] = useState(own?.login ?? '')
  const [password, setPassword] = useState('')
  const [current, setCurrent] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)

  const isNamed = name.trim() !== me.name
  const isNewLogin = own !== null && (login.trim() !== (own.login ?? '') || password !== '')
  const needsCurrent = isNewLogin && own.needsCurrent

  const save = async (): Promise<Refusal | Me> => {
    let saved = me
    if (isNamed) {
      const got = await rename(name.trim())
      if (!got.ok) return got
      saved = got.value
    }
    if (isNewLogin) {
      if (needsCurrent && current === '') return refuse('password.current', 'The current password', ['current'])
      const got = await setLogin(login.trim(), password, needsCurrent ? current : undefined)
      if (!got.ok) return got
    }
    return saved
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const got = await save()
    setBusy(false)
    if ('code' in got) return setRefusal(got)
    if (isNamed || isNewLogin) toast(say('profile.saved'))
    onSaved(got)
  }
  const FIELDS = ['name', 'login', 'password', 'current']
  const wrong = (field: string) => (refusal?.about.includes(field) ? sentence(refusal) : null)
  const show = { 'aria-label': say('join.showPassword') }

  return (
    <Modal opened onClose={onClose} title={say('profile.title')} closeButtonProps={{ 'aria-label': say('app.close') }}>
      <form className="stack" onSubmit={(event) => void send(event)}>
        {refusal && !refusal.about.some((field) => FIELDS.includes(field)) && (
          <div className="said" role="alert">
            {sentence(refusal)}
          </div>
        )}
        <TextInput
          data-autofocus
          label={say('join.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={wrong('name')}
          autoComplete="name"
        />
        {own === null ? (
          <p className="small quiet">{say('profile.guest')}</p>
        ) : (
          <>
            <h3 className="block-title">{say('profile.loginTitle')}</h3>
            <p className="small quiet">{say(own.login === null ? 'profile.loginHint' : 'profile.othersEnd')}</p>
            <TextInput
              label={say('join.login')}
              description={say('profile.loginRule')}
              value={login}
              onChange={(event) => setLoginText(event.currentTarget.value)}
              error={wrong('login')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
            />
            <PasswordInput
              label={say(own.login === null ? 'join.password' : 'profile.newPassword')}
              description={say(own.login === null ? 'profile.passwordRule' : 'profile.passwordKept')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              error={wrong('password')}
              autoComplete="new-password"
              visibilityToggleButtonProps={show}
            />
            {needsCurrent && (
              <PasswordInput
                label={say('profile.currentPassword')}
                value={current}
                onChange={(event) => setCurrent(event.currentTarget.value)}
                error={wrong('current')}
                autoComplete="current-password"
                visibilityToggleButtonProps={show}
              />
            )}
          </>
        )}
        <div className="row">
          <Button type="submit" disabled={name.trim() === ''} loading={busy}>
            {say('profile.save')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say('app.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
