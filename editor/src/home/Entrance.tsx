import { Button } from '@mantine/core'
import { type Refusal, refuse } from '@potok/model'
import { useEffect, useState } from 'react'
import { type FirstLink, fetchMe, firstSignIn, joinByLink, lookAtFirstLink, type Me } from '../api/people.ts'
import { WaitingRoom } from '../lobby/WaitingRoom.tsx'
import { go } from '../routes.ts'
import { Go } from '../ui/Go.tsx'
import { Middle } from '../ui/Middle.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { ForgottenPassword } from './ForgottenPassword.tsx'
import { LeftByGuest } from './LeftByGuest.tsx'
import { NameForm } from './NameForm.tsx'
import { NewPassword } from './NewPassword.tsx'
import { OrganisationDoor } from './OrganisationDoor.tsx'
import { SignInForm } from './SignInForm.tsx'
import { useWays } from './useWays.ts'

/** Sign-in by login and password, in front of whatever address was asked for. */
export function SignIn({ refused, onEntered }: { refused: string | null; onEntered(me: Me): void }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const ways = useWays()
  const [forgotten, setForgotten] = useState(false)
  if (forgotten)
    return (
      <Middle title={say('join.forgottenTitle')}>
        <ForgottenPassword onClose={() => setForgotten(false)} />
      </Middle>
    )
  return (
    <Middle title={say('join.signInTitle')}>
      <LeftByGuest />
      {refused && (
        <p className="said" role="alert">
          {sentence(refuse(refused, refused))}
        </p>
      )}
      <SignInForm onEntered={onEntered} />
      <OrganisationDoor ways={ways} />
      {ways.mail && (
        <Button variant="subtle" onClick={() => setForgotten(true)}>
          {say('join.forgotten')}
        </Button>
      )}
      <p className="small quiet">{say('join.noLogin')}</p>
      <Go to={{ name: 'code', code: '' }}>{say('join.byCode')}</Go>
    </Middle>
  )
}

/** What a link opens: a project for a guest, or the own account with a one-time link. */
export function Entrance({ kind, token }: { kind: 'join' | 'first'; token: string }) {
  const { say } = useTexts()
  if (token === '')
    return <Middle title={say(kind === 'join' ? 'join.title' : 'join.firstTitle')} hint={say('join.noToken')} />
  return kind === 'join' ? <Joining token={token} /> : <FirstEntry token={token} />
}

/** Whoever is known joins under their own name; a stranger gives one, or signs in. */
function Joining({ token }: { token: string }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [me, setMe] = useState<Me | 'asking' | null>('asking')
  const ways = useWays()
  const [hasLogin, setHasLogin] = useState(false)
  const [room, setRoom] = useState<{ project: string; name: string } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  useEffect(() => {
    void fetchMe().then((got) => setMe(got.ok ? got.value : null))
  }, [])

  const join = async (name: string) => {
    const got = await joinByLink(token, name)
    if (!got.ok) return sentence(got)
    const { project, waiting } = got.value
    if (waiting) setRoom({ project, name })
    else go({ name: 'project', project, part: 'overview' }, 'replace')
    return null
  }
  const joinAs = async (known: Me) => {
    setMe(known)
    setRefusal(await join(known.name))
  }

  if (room) return <WaitingRoom {...room} />
  if (me === 'asking') return <Middle title={say('app.loading')} />
  if (me)
    return (
      <Middle title={say('join.asTitle')} hint={say('join.as', { name: me.name })}>
        {refusal && <p role="alert">{refusal}</p>}
        <Button size="lg" onClick={() => void joinAs(me)}>
          {say('join.enter')}
        </Button>
      </Middle>
    )
  return (
    <Middle
      title={say(hasLogin ? 'join.signInTitle' : 'join.title')}
      hint={say(hasLogin ? 'join.signInHint' : 'join.hint')}
    >
      {hasLogin ? (
        <>
          <SignInForm onEntered={(known) => void joinAs(known)} />
          <OrganisationDoor ways={ways} />
        </>
      ) : (
        <NameForm first="" button={say('join.enter')} onName={join} />
      )}
      <Button variant="subtle" onClick={() => setHasLogin(!hasLogin)}>
        {say(hasLogin ? 'join.asGuest' : 'join.haveLogin')}
      </Button>
    </Middle>
  )
}

/** A one-time link tells at once whether it is still good and whose it is. */
function FirstEntry({ token }: { token: string }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [link, setLink] = useState<FirstLink | null>(null)
  const [dead, setDead] = useState<Refusal | null>(null)
  useEffect(() => {
    void lookAtFirstLink(token).then((got) => (got.ok ? setLink(got.value) : setDead(got)))
  }, [token])

  const enter = async (name: string) => {
    const got = await firstSignIn(token, name)
    if (!got.ok) return sentence(got)
    go({ name: 'home' }, 'replace')
    return null
  }

  if (dead)
    return (
      <Middle title={sentence(dead)} hint={say('join.deadHint')}>
        <Button size="lg" onClick={() => go({ name: 'home' }, 'replace')}>
          {say('join.haveLogin')}
        </Button>
      </Middle>
    )
  if (!link) return <Middle title={say('app.loading')} />
  if (link.forgotten)
    return (
      <Middle title={say('join.newPasswordTitle')} hint={say('profile.othersEnd')}>
        <NewPassword token={token} link={link} onDone={() => go({ name: 'home' }, 'replace')} />
      </Middle>
    )
  return (
    <Middle title={say('join.firstTitle')} hint={say(link.name === null ? 'join.firstHint' : 'join.ownHint')}>
      <NameForm first={link.name ?? ''} button={say('join.firstEnter')} onName={enter} />
    </Middle>
  )
}
