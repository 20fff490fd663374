import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowsHorizontal,
  IconArrowsJoin2,
  IconArrowsSplit2,
  IconBookmarks,
  IconCirclePlus,
  IconCommand,
  IconDiamond,
  IconHandStop,
  IconHourglass,
  IconKeyboard,
  IconNote,
  IconPointer,
  IconPresentation,
  IconRoute,
  IconSearch,
  IconSquareRoundedPlus,
  IconTable,
  IconTablePlus,
  IconWand,
} from '@tabler/icons-react'
import { type ComponentType, memo } from 'react'
import { type ActionName, action } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import type { Tool } from '../tools/tool.ts'
import { useTexts } from '../ui/texts/texts.ts'

const TOOLS: [ActionName, ComponentType<{ size: number; stroke: number }>, (tool: Tool) => boolean][] = [
  ['select', IconPointer, (tool) => tool.name === 'select'],
  ['hand', IconHandStop, (tool) => tool.name === 'hand'],
  ['step', IconSquareRoundedPlus, (tool) => tool.name === 'place' && tool.look === 'operation'],
  ['decision', IconDiamond, (tool) => tool.name === 'place' && tool.look === 'xor'],
  ['fork', IconArrowsSplit2, (tool) => tool.name === 'place' && tool.look === 'and'],
  ['join', IconArrowsJoin2, (tool) => tool.name === 'place' && tool.look === 'join'],
  ['wait', IconHourglass, (tool) => tool.name === 'place' && tool.look === 'wait'],
  ['event', IconCirclePlus, (tool) => tool.name === 'place' && (tool.look === 'start' || tool.look === 'end')],
  ['connect', IconRoute, (tool) => tool.name === 'connect'],
  ['space', IconArrowsHorizontal, (tool) => tool.name === 'space'],
  ['note', IconNote, (tool) => tool.name === 'place' && tool.look === 'note'],
  ['table', IconTablePlus, () => false],
  ['tidy', IconWand, () => false],
  ['asTable', IconTable, () => false],
  ['find', IconSearch, () => false],
  ['palette', IconCommand, () => false],
  ['show', IconPresentation, () => false],
  ['tour', IconBookmarks, () => false],
  ['help', IconKeyboard, () => false],
]

export const Rail = memo(function Rail({
  tool,
  canEdit,
  run,
}: {
  tool: Tool
  canEdit: boolean
  run(name: ActionName): void
}) {
  const { say, language } = useTexts()
  return (
    <div className="rail" role="toolbar" aria-orientation="vertical" aria-label={say('map.tools')}>
      {TOOLS.filter(([name]) => canEdit || !action(name).edits).map(([name, Icon, isOn]) => {
        const words = say(`map.actions.${name}`)
        const key = action(name).keys[0] ?? ''
        return (
          <Tooltip key={name} label={`${words}  ${keyLabel(key, language)}`} position="right">
            <ActionIcon
              className="rail-tool"
              data-on={isOn(tool)}
              aria-label={words}
              aria-pressed={isOn(tool)}
              onClick={() => run(name)}
            >
              <Icon size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )
      })}
    </div>
  )
})
