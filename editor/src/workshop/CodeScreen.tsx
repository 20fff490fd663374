import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { fetchMe } from '../api/people.ts'
import { joinByCode } from '../api/workshops.ts'
import { NameForm } from '../home/NameForm.tsx'
import { WaitingRoom } from '../lobby/WaitingRoom.tsx'
import { go } from '../routes.ts'
import { Middle } from '../ui/Middle.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

/** Six signs and a name: a phone is in the session. A code that the address brings is filled in already. */
export function CodeScreen({ code: given }: { code: string }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [code, setCode] = useState(given)
  const [name, setName] = useState<string | null>(null)
  const [room, setRoom] = useState<{ project: string; session: string; name: string } | null>(null)
  useEffect(() => {
    void fetchMe().then((got) => setName(got.ok ? got.value.name : ''))
  }, [])
  if (room) return <WaitingRoom {...room} />
  if (name === null) return <Middle title={say('app.loading')} />
  const join = async (as: string) => {
    const got = await joinByCode(code, as)
    if (!got.ok) return sentence(got)
    const { project, session, waiting } = got.value
    if (waiting) setRoom({ project, session, name: as })
    else go({ name: 'session', project, session, isHall: false }, 'replace')
    return null
  }
  return (
    <Middle title={say('workshop.joinTitle')} hint={say('workshop.joinHint')}>
      <TextInput
        size="lg"
        label={say('workshop.code')}
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <NameForm first={name} button={say('join.enter')} onName={join} />
    </Middle>
  )
}
