import { Button, Popover } from '@mantine/core'
import { IconDoorEnter } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { decideWaiting, listWaiting, type Waiting } from '../api/lobby.ts'
import { useIsFacilitator, useSessionState } from '../store/SessionScope.tsx'
import { Avatar } from '../ui/Avatars.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** Who waits to be let in; there only for a facilitator, and only while somebody waits. */
export function LobbyDoor({ project }: { project: string }) {
  const { say } = useTexts()
  const isFacilitator = useIsFacilitator()
  const rung = useSessionState(({ waiting }) => waiting)
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const [open, setOpen] = useState(false)

  const look = useCallback(async () => {
    const got = await listWaiting(project)
    if (got.ok) setWaiting(got.value)
  }, [project])
  // The server says how many; who they are is asked each time that changes.
  useEffect(() => {
    if (isFacilitator && rung.count > 0) void look()
    else setWaiting([])
  }, [isFacilitator, rung, look])

  const decide = async (people: readonly Waiting[], admit: boolean) => {
    for (const { id } of people) {
      const done = await decideWaiting(project, id, admit)
      if (!done.ok) {
        tellRefusal(done)
        return look()
      }
      setWaiting(done.value)
      if (done.value.length === 0) setOpen(false)
    }
  }

  if (waiting.length === 0) return null
  return (
    <Popover opened={open} onChange={setOpen} width={440} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="light"
          leftSection={<IconDoorEnter size={16} aria-hidden="true" />}
          onClick={() => setOpen(!open)}
          aria-live="polite"
        >
          {say('share.waiting', { count: waiting.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <section className="stack" aria-label={say('share.waitingTitle')}>
          <h2 className="block-title">{say('share.waitingTitle')}</h2>
          {waiting.map((one) => (
            <div key={one.id} className="row">
              <Avatar face={one} />
              <div className="grow">
                <div>
                  {one.name} {one.guest && <span className="pill">{say('share.guest')}</span>}
                </div>
                <div className="small quiet">{say(`share.roles.${one.role}`)}</div>
              </div>
              <Button aria-label={say('share.admitName', { name: one.name })} onClick={() => void decide([one], true)}>
                {say('share.admit')}
              </Button>
              <Button
                variant="subtle"
                aria-label={say('share.turnAwayName', { name: one.name })}
                onClick={() => void decide([one], false)}
              >
                {say('share.turnAway')}
              </Button>
            </div>
          ))}
          {waiting.length > 1 && (
            <Button variant="default" onClick={() => void decide(waiting, true)}>
              {say('share.admitAll')}
            </Button>
          )}
        </section>
      </Popover.Dropdown>
    </Popover>
  )
}
