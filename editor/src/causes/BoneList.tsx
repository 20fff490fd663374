import { ActionIcon, Button } from '@mantine/core'
import { byOrder } from '@potok/model'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useWriting } from '../papers/useWriting.ts'
import { Written } from '../papers/Written.tsx'
import { atEnd } from '../research/atEnd.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { categoryName } from './categoryName.ts'

/** The project's bones: called otherwise, added, taken away. */
export function BoneList() {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  if (!useMayEdit()) return null
  const bones = [...project.causeCategories.values()].sort(byOrder)
  return (
    <details className="bone-list">
      <summary className="block-title">{say('causes.bones')}</summary>
      {bones.map((bone) => {
        const name = categoryName(bone, say)
        return (
          <div key={bone.id} className="row">
            <div className="grow">
              <Written
                label={say('causes.boneName', { name })}
                hidden
                value={name}
                write={(text) => write.fields('causeCategories', bone.id, { name: text.trim() })}
              />
            </div>
            <ActionIcon
              aria-label={say('causes.removeBone', { name })}
              onClick={() => write.remove('causeCategories', bone.id)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
        )
      })}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => write.add('causeCategories', { name: say('causes.newBone'), ...atEnd(bones) })}
      >
        {say('causes.addBone')}
      </Button>
    </details>
  )
}
