import { Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { action } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** The edge of the panel: a click folds it away or brings it back. */
export function PanelHandle({ isOpen, turn }: { isOpen: boolean; turn(): void }) {
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
        onClick={turn}
      >
        <Icon size={16} stroke={1.8} aria-hidden="true" />
      </button>
    </Tooltip>
  )
}
