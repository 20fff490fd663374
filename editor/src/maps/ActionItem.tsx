import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { type ActionName, action } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import { useTexts } from '../ui/texts/texts.ts'

export interface ActionProps {
  name: ActionName
  icon?: ReactNode
  run(name: ActionName): void
}

/** An action of the list in a menu, with its key. */
export function ActionItem({ name, icon, run }: ActionProps) {
  const { say, language } = useTexts()
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={<span className="quiet small">{keyLabel(action(name).keys[0] ?? '', language)}</span>}
      onClick={() => run(name)}
    >
      {say(`map.actions.${name}`)}
    </Menu.Item>
  )
}
