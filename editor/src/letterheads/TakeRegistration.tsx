import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { fetchProjectLetterhead, takeRegistration } from '../api/letterheads.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** Where the organisation numbers its cards and this one has no number: the next one, at a press. */
export function TakeRegistration({ project, take }: { project: string; take(number: string): void }) {
  const { say } = useTexts()
  const [isNumbering, setNumbering] = useState(false)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let isHere = true
    void fetchProjectLetterhead(project).then((got) => {
      if (isHere && got.ok) setNumbering(got.value.isNumbering)
    })
    return () => {
      isHere = false
    }
  }, [project])
  if (!isNumbering) return null
  const ask = async () => {
    setBusy(true)
    const got = await takeRegistration(project)
    setBusy(false)
    if (got.ok) take(got.value.number)
    else tellRefusal(got)
  }
  return (
    <Button variant="subtle" size="compact-sm" loading={busy} onClick={() => void ask()}>
      {say('card.takeRegistration')}
    </Button>
  )
}
