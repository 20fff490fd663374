import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import type { Id } from '@potok/model'
import { VALUES } from '@potok/model'
import { IconAlertTriangle, IconDots, IconRoute, IconSquareRoundedPlus, IconStopwatch } from '@tabler/icons-react'
import { memo, useDeferredValue } from 'react'
import { useStore } from 'zustand'
import type { DrawnMap } from '../canvas/drawn.ts'
import { underneath } from '../canvas/places.ts'
import type { ViewStore } from '../canvas/view.ts'
import { ValueChip } from '../figures/Chip.tsx'
import { AlignMenu } from '../hand/AlignMenu.tsx'
import { type ActionName, action } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import { useIsFacilitator } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { ActionItem, type ActionProps } from './ActionItem.tsx'

interface SelectionBarProps {
  drawn: DrawnMap
  selection: ReadonlySet<Id>
  view: ViewStore
  run(name: ActionName): void
}

const UNDER = 10
const MORE: readonly ActionName[] = [
  'comment',
  'type',
  'nextDecision',
  'connect',
  'duplicate',
  'group',
  'ungroup',
  'frame',
  'lock',
  'takeTimes',
  'putTimes',
  'link',
  'picture',
  'copy',
  'cut',
  'remove',
]

/** Five actions under what is selected, left-aligned with it, at one size on the screen. */
export const SelectionBar = memo(function SelectionBar({ drawn, selection, view, run }: SelectionBarProps) {
  const { say } = useTexts()
  const isFacilitator = useIsFacilitator()
  const boxes = useStore(drawn.store, ({ scene }) => scene.boxes)
  const groups = useStore(drawn.store, ({ scene }) => scene.groups)
  const known = useDeferredValue(useStore(drawn.store, ({ project }) => project.steps))
  const steps = [...selection].flatMap((id) => known.get(id) ?? [])
  const { x, y, zoom } = useStore(view)
  const frame = underneath(steps.flatMap(({ id }) => boxes.get(id) ?? []))
  if (!frame) return null
  const operations = steps.filter(({ look }) => look === 'operation')
  const [first] = operations
  const value = first && operations.every((one) => one.value === first.value) ? first.value : null
  const one = steps.length === 1
  const isTimed = one && (steps[0]?.look === 'operation' || steps[0]?.look === 'wait')
  const isGrouped = groups.some(({ members }) => members.some((id) => selection.has(id)))
  const goesOn = one && !['end', 'document', 'system', 'note'].includes(steps[0]?.look ?? '')
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={say('drawing.bar')}
      style={{
        transform: `translate(${frame.x * zoom + x}px, ${frame.bottom * zoom + y + UNDER}px)`,
      }}
    >
      {isTimed && <BarButton name="time" icon={<IconStopwatch size={18} stroke={1.6} />} run={run} />}
      {operations.length > 0 && (
        <Menu returnFocus={false} position="bottom-start">
          <Menu.Target>
            <ActionIcon size={32} aria-label={say('map.value.label')}>
              {value ? <ValueChip value={value} /> : <span className="value-chip" data-value="none" />}
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {VALUES.map((one) => (
              <ActionItem key={one} name={CLASSES[one]} icon={<ValueChip value={one} />} run={run} />
            ))}
            <ActionItem name="unclassed" icon={<span className="value-chip" data-value="none" />} run={run} />
          </Menu.Dropdown>
        </Menu>
      )}
      {steps.length > 1 && <AlignMenu count={steps.length} run={run} />}
      <BarButton name="problem" icon={<IconAlertTriangle size={18} stroke={1.6} />} run={run} />
      {goesOn ? (
        <BarButton name="next" icon={<IconSquareRoundedPlus size={18} stroke={1.6} />} run={run} />
      ) : (
        <BarButton name="connect" icon={<IconRoute size={18} stroke={1.6} />} run={run} />
      )}
      <Menu returnFocus={false} position="bottom-start">
        <Menu.Target>
          <ActionIcon size={32} aria-label={say('drawing.more')}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {MORE.filter((name) => one || action(name).of !== 'one')
            .filter((name) => goesOn || name !== 'nextDecision')
            .filter((name) => (one ? name !== 'group' : name !== 'type' && name !== 'comment'))
            .filter((name) => isGrouped || name !== 'ungroup')
            .filter((name) => (isGrouped && isFacilitator) || name !== 'lock')
            .map((name) => (
              <ActionItem key={name} name={name} run={run} />
            ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
})

const CLASSES = { VA: 'creates', NNVA: 'necessary', NVA: 'loss' } as const

function BarButton({ name, icon, run }: ActionProps) {
  const { say, language } = useTexts()
  const words = say(`map.actions.${name}`)
  return (
    <Tooltip label={`${words}  ${keyLabel(action(name).keys[0] ?? '', language)}`} position="bottom">
      <ActionIcon size={32} aria-label={words} onClick={() => run(name)}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
