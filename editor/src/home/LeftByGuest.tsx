import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { downloadAside } from '../session/aside.ts'
import { guestsKept } from '../session/keptHere.ts'
import { type Unsent, unsentOf, wipe } from '../session/unsent.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** A guest's time is over: what never reached the server is offered, and then nothing of it stays on the device. */
export function LeftByGuest() {
  const { say } = useTexts()
  const [unsent, setUnsent] = useState<readonly Unsent[]>([])
  useEffect(() => {
    void lookAfterGuests().then(setUnsent)
  }, [])
  if (unsent.length === 0) return null
  const drop = async () => {
    for (const person of guestsKept()) await wipe(person)
    setUnsent([])
  }
  return (
    <div className="notice" data-tone="danger" role="note">
      <div className="grow">
        <p className="block-title">{say('leave.over')}</p>
        <p className="quiet">
          {say('leave.overHint', { count: unsent.reduce((sum, { aside }) => sum + aside.edits, 0) })}
        </p>
        <div className="row unsent-files">
          {unsent.map(({ project, aside }) => (
            <Button key={project + aside.edits} variant="default" onClick={() => downloadAside(aside)}>
              {say('save.download')}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => void drop()}>
            {say('save.drop')}
          </Button>
        </div>
      </div>
    </div>
  )
}

async function lookAfterGuests(): Promise<Unsent[]> {
  const found: Unsent[] = []
  for (const person of guestsKept()) {
    const unsent = await unsentOf(person)
    if (unsent.length === 0) await wipe(person)
    found.push(...unsent)
  }
  return found
}
