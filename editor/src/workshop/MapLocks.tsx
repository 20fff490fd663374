import { Button, Checkbox, Popover } from '@mantine/core'
import { byOrder } from '@potok/model'
import { IconLock } from '@tabler/icons-react'
import { setLock } from '../api/locks.ts'
import { useIsFacilitator, useProject, useSession, useSessionState } from '../store/SessionScope.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'

/** The maps that nobody but a facilitator may change while people talk about them. */
export function MapLocks() {
  const { say, language } = useTexts()
  const { projectId } = useSession()
  const project = useProject()
  const mayLock = useIsFacilitator()
  const locks = useSessionState((state) => state.locks)
  const maps = [...(project?.maps.values() ?? [])].sort(byOrder)
  if (!mayLock || maps.length === 0) return null
  const isLocked = (id: string) => locks.has(id)
  const lock = async (ids: readonly string[], on: boolean) => {
    for (const id of ids) {
      const done = await setLock(projectId, id, on)
      if (!done.ok) return tellRefusal(done)
    }
  }
  const ids = maps.map(({ id }) => id)
  const all = ids.every(isLocked)
  return (
    <Popover position="top-start" shadow="md" withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconLock size={16} aria-hidden="true" />}>
          {say('leading.maps', { count: ids.filter(isLocked).length, all: ids.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <section className="stack" aria-label={say('leading.locking')}>
          <p className="small quiet">{say('leading.lockHint')}</p>
          {maps.map((map) => (
            <Checkbox
              key={map.id}
              label={mapTitleOf(map, project!.about, language) || say('home.untitled')}
              description={say(`map.state.${map.state}`)}
              checked={isLocked(map.id)}
              onChange={(event) => void lock([map.id], event.currentTarget.checked)}
            />
          ))}
          {maps.length > 1 && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => void lock(all ? ids : ids.filter((id) => !isLocked(id)), !all)}
            >
              {say(all ? 'leading.openAll' : 'leading.lockAll')}
            </Button>
          )}
        </section>
      </Popover.Dropdown>
    </Popover>
  )
}
