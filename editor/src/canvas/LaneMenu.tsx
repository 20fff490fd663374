import { ActionIcon, Menu } from '@mantine/core'
import type { Id, SceneLane } from '@potok/model'
import {
  IconArrowDown,
  IconArrowUp,
  IconDotsVertical,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconTrash,
} from '@tabler/icons-react'
import { useTexts } from '../ui/texts/texts.ts'
import type { LaneDeeds } from './laneDeeds.ts'

interface LaneMenuProps {
  lane: SceneLane
  lanes: readonly SceneLane[]
  name: string
  deeds: LaneDeeds
  /** Somebody has set its height by hand. */
  isSized: boolean
  askRemove(lane: Id): void
  askMerge(lane: Id): void
}

export function LaneMenu({ lane, lanes, name, deeds, isSized, askRemove, askMerge }: LaneMenuProps) {
  const { say } = useTexts()
  const at = lanes.findIndex(({ id }) => id === lane.id)
  const above = lanes[at - 1]?.id ?? null
  return (
    <Menu position="right-start">
      <Menu.Target>
        <ActionIcon className="lane-menu" size={24} aria-label={say('map.lanes.menu', { name })}>
          <IconDotsVertical size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconRowInsertTop size={16} />} onClick={() => deeds.add(above)}>
          {say('map.lanes.addAbove')}
        </Menu.Item>
        <Menu.Item leftSection={<IconRowInsertBottom size={16} />} onClick={() => deeds.add(lane.id)}>
          {say('map.lanes.addBelow')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconArrowUp size={16} />}
          disabled={at === 0}
          onClick={() => deeds.move(lane.id, lanes[at - 2]?.id ?? null)}
        >
          {say('map.lanes.up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} />}
          disabled={at === lanes.length - 1}
          onClick={() => deeds.move(lane.id, lanes[at + 1]?.id ?? null)}
        >
          {say('map.lanes.down')}
        </Menu.Item>
        <Menu.Item disabled={!isSized} onClick={() => deeds.resize(lane.id, null)}>
          {say('map.lanes.fit')}
        </Menu.Item>
        <Menu.Item disabled={lanes.length === 1} onClick={() => askMerge(lane.id)}>
          {say('ways.merge')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => askRemove(lane.id)}>
          {say('map.lanes.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
