import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { memo } from 'react'
import { action } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useUndo } from './useUndo.ts'

/** Back and forth in one's own edits of the maps. */
export const UndoButtons = memo(function UndoButtons({
  run,
  group,
}: {
  run(name: 'undo' | 'redo'): void
  group?: string
}) {
  const { say, language } = useTexts()
  const { canUndo, canRedo } = useUndo(group)
  return (['undo', 'redo'] as const).map((name) => (
    <Tooltip key={name} label={`${say(`map.actions.${name}`)}  ${keyLabel(action(name).keys[0] ?? '', language)}`}>
      <ActionIcon
        aria-label={say(`map.actions.${name}`)}
        disabled={!(name === 'undo' ? canUndo : canRedo)}
        onClick={() => run(name)}
      >
        {name === 'undo' ? <IconArrowBackUp size={18} stroke={1.6} /> : <IconArrowForwardUp size={18} stroke={1.6} />}
      </ActionIcon>
    </Tooltip>
  ))
})
