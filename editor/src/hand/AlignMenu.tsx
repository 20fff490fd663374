import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
} from '@tabler/icons-react'
import type { ActionName } from '../keys/actions.ts'
import { ActionItem } from '../maps/ActionItem.tsx'
import { useTexts } from '../ui/texts/texts.ts'

const LINES = [
  ['alignLeft', IconLayoutAlignLeft],
  ['alignCentre', IconLayoutAlignCenter],
  ['alignRight', IconLayoutAlignRight],
  ['alignTop', IconLayoutAlignTop],
  ['alignMiddle', IconLayoutAlignMiddle],
  ['alignBottom', IconLayoutAlignBottom],
] as const
const DISTANCES = [
  ['spreadAcross', IconLayoutDistributeVertical],
  ['spreadDown', IconLayoutDistributeHorizontal],
] as const

/** How several selected steps line up; equal distances from three on. */
export function AlignMenu({ count, run }: { count: number; run(name: ActionName): void }) {
  const { say } = useTexts()
  const item = ([name, Icon]: (typeof LINES)[number] | (typeof DISTANCES)[number]) => (
    <ActionItem key={name} name={name} icon={<Icon size={16} stroke={1.6} />} run={run} />
  )
  return (
    <Menu returnFocus={false} position="bottom-start">
      <Menu.Target>
        <Tooltip label={say('hand.align.label')} position="bottom">
          <ActionIcon size={32} aria-label={say('hand.align.label')}>
            <IconLayoutAlignLeft size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {LINES.map(item)}
        {count > 2 && <Menu.Divider />}
        {count > 2 && DISTANCES.map(item)}
      </Menu.Dropdown>
    </Menu>
  )
}
