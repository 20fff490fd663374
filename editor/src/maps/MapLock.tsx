import { ActionIcon, Tooltip } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { memo } from 'react'
import { setLock } from '../api/locks.ts'
import { useIsFacilitator, useIsLocked } from '../store/SessionScope.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** The facilitator closes the map and opens it again; everybody else reads that it is closed. */
export const MapLock = memo(function MapLock({ project, map }: { project: string; map: Id }) {
  const { say } = useTexts()
  const isFacilitator = useIsFacilitator()
  const isLocked = useIsLocked(map)
  if (!isFacilitator && !isLocked) return null
  const words = say(isLocked ? 'map.lock.locked' : 'map.lock.lock')
  if (!isFacilitator)
    return (
      <span className="pill map-lock" title={say('map.lock.byFacilitator')}>
        <IconLock size={14} aria-hidden="true" /> {words}
      </span>
    )
  const change = async () => {
    const done = await setLock(project, map, !isLocked)
    if (!done.ok) tellRefusal(done)
  }
  return (
    <Tooltip label={say(isLocked ? 'map.lock.unlock' : 'map.lock.hint')} multiline w={240}>
      <ActionIcon
        variant={isLocked ? 'light' : 'subtle'}
        aria-label={say('map.lock.lock')}
        aria-pressed={isLocked}
        onClick={() => void change()}
      >
        {isLocked ? <IconLock size={18} stroke={1.6} /> : <IconLockOpen size={18} stroke={1.6} />}
      </ActionIcon>
    </Tooltip>
  )
})
