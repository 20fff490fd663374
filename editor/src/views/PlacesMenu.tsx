import { ActionIcon, Popover } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useStore } from 'zustand'
import type { Bench } from '../maps/bench.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { useTexts } from '../ui/texts/texts.ts'

const Places = onDemand(async () => (await import('./Places.tsx')).Places)

/** The button of the corner that opens the remembered places. */
export function PlacesMenu({ bench }: { bench: Bench }) {
  const { say } = useTexts()
  const isOpen = useStore(bench.desk, ({ opened }) => opened === 'places')
  const turn = (open: boolean) => bench.desk.setState({ opened: open ? 'places' : null })
  return (
    <Popover opened={isOpen} onChange={turn} position="top-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          size={24}
          aria-label={say('map.actions.places')}
          title={say('map.actions.places')}
          onClick={() => turn(!isOpen)}
        >
          <IconBookmark size={16} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('map.actions.places')}>
        <Places bench={bench} />
      </Popover.Dropdown>
    </Popover>
  )
}
