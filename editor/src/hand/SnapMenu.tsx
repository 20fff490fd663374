import { ActionIcon, Menu } from '@mantine/core'
import { IconMagnet } from '@tabler/icons-react'
import { useStore } from 'zustand'
import { type ActionName, action } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { snapSettings } from './snapSettings.ts'

const CHOICES = [
  ['snapping', 'lines'],
  ['grid', 'grid'],
] as const

/** What pulls a step that is dragged: the same as by key. */
export function SnapMenu({ run }: { run(name: ActionName): void }) {
  const { say, language } = useTexts()
  const settings = useStore(snapSettings)
  return (
    <Menu position="top-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={say('hand.snap.label')}>
          <IconMagnet size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(([name, which]) => (
          <Menu.CheckboxItem
            key={name}
            checked={settings[which]}
            rightSection={<span className="quiet small">{keyLabel(action(name).keys[0] ?? '', language)}</span>}
            onChange={() => run(name)}
          >
            {say(`map.actions.${name}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
