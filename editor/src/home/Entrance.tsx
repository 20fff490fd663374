import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { firstSignIn, joinByLink } from '../api/people.ts'
import { go } from '../routes.ts'
import { Middle } from '../ui/Middle.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

const LONGEST_NAME = 60

/** The first sign-in and joining by a link: a name and nothing else. */
export function Entrance({ kind, token }: { kind: 'join' | 'first'; token: string }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim().length > LONGEST_NAME) return setRefusal(say('join.tooLong', { most: LONGEST_NAME }))
    setBusy(true)
    setRefusal(null)
    const got = kind === 'join' ? await joinByLink(token, name.trim()) : await firstSignIn(token, name.trim())
    setBusy(false)
    if (!got.ok) return setRefusal(sentence(got))
    const project = (got.value as { project?: string } | undefined)?.project
    go(project ? { name: 'project', project, part: 'overview' } : { name: 'home' }, 'replace')
  }

  if (token === '')
    return <Middle title={say(kind === 'join' ? 'join.title' : 'join.firstTitle')} hint={say('join.noToken')} />
  return (
    <Middle
      title={say(kind === 'join' ? 'join.title' : 'join.firstTitle')}
      hint={say(kind === 'join' ? 'join.hint' : 'join.firstHint')}
    >
      <form className="stack" onSubmit={(event) => void enter(event)}>
        <TextInput
          label={say('join.name')}
          placeholder={say('join.namePlaceholder')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={refusal}
          autoComplete="name"
          data-autofocus
        />
        <Button type="submit" size="lg" disabled={name.trim() === ''} loading={busy}>
          {say(kind === 'join' ? 'join.enter' : 'join.firstEnter')}
        </Button>
      </form>
    </Middle>
  )
}
