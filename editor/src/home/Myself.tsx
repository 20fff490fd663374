import { Button, UnstyledButton } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { ours } from '../address.ts'
import { fetchOwnLogin, type Me, type OwnLogin, signOut } from '../api/people.ts'
import { type Unsent, unsentOf, wipe } from '../session/unsent.ts'
import { Avatar } from '../ui/Avatars.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { ViewMenu } from '../ui/ViewMenu.tsx'
import { LeaveQuestion } from './LeaveQuestion.tsx'
import { Profile } from './Profile.tsx'

/** Who I am here; a click opens my profile. */
export function Myself({ me, own, onProfile }: { me: Me; own: OwnLogin | null; onProfile(): void }) {
  const { say } = useTexts()
  const [unsent, setUnsent] = useState<readonly Unsent[]>([])
  const ask = async () => {
    const found = me.guest ? await unsentOf(me.id) : []
    if (found.length > 0) setUnsent(found)
    else await leave(me)
  }
  return (
    <>
      <div className="row mine">
        <UnstyledButton className="myself" onClick={onProfile} title={say('profile.title')}>
          <Avatar face={{ id: me.id, name: me.name, colour: me.colour ?? '#4F5B6B' }} />
          <span className="grow">
            <span className="strong">{me.name}</span>
            <span className="small quiet">{own?.login ?? say(me.guest ? 'profile.asGuest' : 'profile.noLogin')}</span>
          </span>
        </UnstyledButton>
        <ViewMenu />
      </div>
      <Button variant="subtle" onClick={() => void ask()}>
        {say('app.signOut')}
      </Button>
      {unsent.length > 0 && (
        <LeaveQuestion unsent={unsent} onStay={() => setUnsent([])} onLeave={() => void leave(me)} />
      )}
    </>
  )
}

async function leave(me: Me): Promise<void> {
  const got = await signOut()
  if (!got.ok) return tellRefusal(got)
  if (me.guest) await wipe(me.id)
  location.assign(ours('/'))
}

/** My login as the server knows it, and the profile when it is open. A guest has none. */
export function useProfile(me: Me, onMe: (me: Me) => void) {
  const { say } = useTexts()
  const [own, setOwn] = useState<OwnLogin | null>(null)
  const [open, setOpen] = useState(false)
  const reload = useCallback(async () => {
    if (me.guest) return
    const got = await fetchOwnLogin()
    if (got.ok) setOwn(got.value)
  }, [me.guest])
  useEffect(() => void reload(), [reload])

  const profile =
    open && (me.guest || own) ? (
      <Profile
        me={me}
        own={own}
        onClose={() => setOpen(false)}
        onSaved={(saved) => {
          setOpen(false)
          onMe(saved)
          void reload()
        }}
      />
    ) : null
  const reminder =
    own !== null && own.login === null ? (
      <div className="reminder" role="note">
        <span className="grow">{say('profile.reminder')}</span>
        <Button variant="default" onClick={() => setOpen(true)}>
          {say('profile.setLogin')}
        </Button>
      </div>
    ) : null
  return { own, profile, reminder, openProfile: () => setOpen(true) }
}
