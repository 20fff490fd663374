import { Button, NativeSelect } from '@mantine/core'
import type { Refusal } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { type Letterhead, listLetterheads } from '../api/letterheads.ts'
import type { Me } from '../api/people.ts'
import { HomeFrame } from '../home/HomeFrame.tsx'
import { useProfile } from '../home/Myself.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { LetterheadDesk } from './LetterheadDesk.tsx'
import './letterheads.css'

const NEW = 'new'

/** What the organisation's papers look like; only for whoever administers the server. */
export function LetterheadScreen({ me, onMe }: { me: Me; onMe(me: Me): void }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const { own, profile, openProfile } = useProfile(me, onMe)
  const [all, setAll] = useState<readonly Letterhead[] | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const reload = async (next?: string | null) => {
    const got = await listLetterheads()
    setRefusal(got.ok ? null : got)
    if (!got.ok) return
    setAll(got.value)
    if (next !== undefined) choose(next)
  }
  useEffect(() => void reload(), [])

  const shown = chosen === NEW ? null : (all?.find(({ id }) => id === chosen) ?? all?.[0] ?? null)
  return (
    <HomeFrame place="letterheads" me={me} own={own} openProfile={openProfile}>
      <div className="page-head">
        <h1 className="page-title grow">{say('letterheads.title')}</h1>
        {all && all.length > 0 && (
          <NativeSelect
            aria-label={say('letterheads.which')}
            value={shown?.id ?? NEW}
            onChange={(event) => choose(event.currentTarget.value)}
            data={[
              ...all.map(({ id, name, standard }) => ({
                value: id,
                label: standard ? say('letterheads.standardOne', { name }) : name,
              })),
              ...(chosen === NEW ? [{ value: NEW, label: say('letterheads.add') }] : []),
            ]}
          />
        )}
        {all && (
          <Button
            variant={all.length > 0 ? 'default' : 'filled'}
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => choose(NEW)}
          >
            {say('letterheads.add')}
          </Button>
        )}
      </div>
      <p className="quiet letterhead-about">{say('letterheads.about')}</p>
      {refusal && (
        <div className="said" role="alert">
          <span className="grow">{sentence(refusal)}</span>
          <Button variant="default" onClick={() => void reload()}>
            {say('app.retry')}
          </Button>
        </div>
      )}
      {!all && !refusal && <p role="status">{say('app.loading')}</p>}
      {all?.length === 0 && chosen !== NEW && <p className="card letterhead-none">{say('letterheads.none')}</p>}
      {(shown || chosen === NEW) && (
        <LetterheadDesk
          key={shown?.id ?? NEW}
          letterhead={shown}
          isFirst={all?.length === 0}
          onKept={({ id }) => reload(id)}
          onRemoved={async (name) => {
            await reload(null)
            toast(say('letterheads.removed', { name }))
          }}
        />
      )}
      {profile}
    </HomeFrame>
  )
}
