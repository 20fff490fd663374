import { Button } from '@mantine/core'
import type { Id, Noun } from '@potok/model'
import { IconTrash } from '@tabler/icons-react'
import { useWriting } from '../papers/useWriting.ts'
import { useMayEdit } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

export function Removing({ noun, id, before }: { noun: Noun; id: Id; before?(): void }) {
  const { say } = useTexts()
  const write = useWriting()
  if (!useMayEdit()) return null
  return (
    <Button
      className="research-removing"
      variant="subtle"
      leftSection={<IconTrash size={16} stroke={1.7} aria-hidden="true" />}
      onClick={() => {
        before?.()
        write.remove(noun, id)
      }}
    >
      {say('lists.remove')}
    </Button>
  )
}
