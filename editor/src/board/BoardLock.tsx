import { ActionIcon, Tooltip } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { setLock } from '../api/locks.ts'
import { useIsFacilitator, useIsLocked, useSession } from '../store/SessionScope.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** The facilitator closes the board and opens it again. */
export function BoardLock({ board }: { board: Id }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const isFacilitator = useIsFacilitator()
  const isLocked = useIsLocked(board)
  if (!isFacilitator) return null
  const change = async () => {
    const done = await setLock(projectId, board, !isLocked)
    if (!done.ok) tellRefusal(done)
  }
  return (
    <Tooltip label={say(isLocked ? 'sketch.unlock' : 'sketch.lockHint')} multiline w={240}>
      <ActionIcon
        variant={isLocked ? 'light' : 'subtle'}
        aria-label={say('sketch.lock')}
        aria-pressed={isLocked}
        onClick={() => void change()}
      >
        {isLocked ? <IconLock size={18} stroke={1.6} /> : <IconLockOpen size={18} stroke={1.6} />}
      </ActionIcon>
    </Tooltip>
  )
}
