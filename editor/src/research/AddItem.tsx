import { Button } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useWriting } from '../papers/useWriting.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { atEnd } from './atEnd.ts'

interface Props {
  noun: 'segments' | 'personas' | 'hypotheses' | 'insights'
  words: string
  isMain?: boolean
  /** Shows what was added where the view has no cards to write in. */
  open: ((item: Id | null) => void) | null
}

/** Adds one at the end of its list. */
export function AddItem({ noun, words, isMain = false, open }: Props) {
  const project = useProject()!
  const write = useWriting()
  if (!useMayEdit()) return null
  const add = () => {
    const done = write.add(noun, atEnd(project[noun].values()))
    if (done.ok) open?.(done.value[0] ?? null)
  }
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={add}
    >
      {words}
    </Button>
  )
}
