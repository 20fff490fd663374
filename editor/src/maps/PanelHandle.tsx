import { Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { memo } from 'react'
import { type ActionName, action } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** The edge of the panel: a click folds it away or brings it back. */
export const PanelHandle = memo(function PanelHandle({
  isOpen,
  run,
}: {
  isOpen: boolean
  run(name: ActionName): void
}) {
  const { say, language } = useTexts()
  const Icon = isOpen ? IconChevronRight : IconChevronLeft
  const words = say('map.actions.panel')
  return (
    <Tooltip label={`${words}  ${keyLabel(action('panel').keys[0] ?? '', language)}`} position="left">
      <button
        type="button"
        className="panel-handle"
        data-open={isOpen}
        aria-label={words}
        aria-expanded={isOpen}
        onClick={() => run('panel')}
      >
        <Icon size={16} stroke={1.8} aria-hidden="true" />
      </button>
    </Tooltip>
  )
})
