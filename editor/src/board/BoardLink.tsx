import type { Id } from '@potok/model'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { fetchBoardTerms } from '../api/board.ts'
import { useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** The way to the board of a prototype, where this server has boards. */
export function BoardLink({ prototype }: { prototype: Id }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const [isOn, show] = useState(false)
  useEffect(() => void fetchBoardTerms().then((got) => show(got.ok && got.value.isOn)), [])
  if (!isOn) return null
  return (
    <Go
      to={{ name: 'board', project: projectId, prototype }}
      className="link"
      style={{ display: 'inline-flex', alignItems: 'center', gap: 6, alignSelf: 'flex-start', justifySelf: 'start' }}
    >
      <IconPencil size={16} stroke={1.6} aria-hidden="true" /> {say('sketch.open')}
    </Go>
  )
}
