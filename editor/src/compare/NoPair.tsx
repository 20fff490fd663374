import { Button } from '@mantine/core'
import type { Id, MapRecord } from '@potok/model'
import { IconCopyPlus } from '@tabler/icons-react'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'

interface NoPairProps {
  map: MapRecord
  projectId: Id
  canEdit: boolean
  make(): void
}

/** While there is one map alone: what a comparison would tell and the way to a target, or what became of the map it was copied from. */
export function NoPair({ map, projectId, canEdit, make }: NoPairProps) {
  const { say } = useTexts()
  const isLeft = map.state !== 'current'
  return (
    <div className="empty compare-empty">
      <h2 className="section-title">{say('compare.noPair.title')}</h2>
      <p className="quiet">{say(isLeft ? 'compare.noPair.left' : 'compare.noPair.hint')}</p>
      {isLeft ? (
        <Go to={{ name: 'project', project: projectId, part: 'history' }}>{say('compare.noPair.history')}</Go>
      ) : canEdit ? (
        <Button leftSection={<IconCopyPlus size={16} stroke={1.7} aria-hidden="true" />} onClick={make}>
          {say('compare.noPair.make')}
        </Button>
      ) : (
        <p className="quiet">{say('compare.noPair.look')}</p>
      )}
    </div>
  )
}
