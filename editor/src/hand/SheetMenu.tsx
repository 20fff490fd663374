import { Menu } from '@mantine/core'
import { Fragment } from 'react'
import { useStore } from 'zustand'
import type { ActionName } from '../keys/actions.ts'
import { ActionItem } from '../maps/ActionItem.tsx'
import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Kinds } from './Kinds.tsx'
import { sheetActions } from './sheetActions.ts'

interface SheetMenuProps {
  bench: Bench
  canEdit: boolean
  run(name: ActionName): void
  focus(): void
}

/** The menu at the pointer: right button, a finger that stays, or by key beside what is selected. */
export function SheetMenu({ bench, canEdit, run, focus }: SheetMenuProps) {
  const { say } = useTexts()
  const at = useStore(bench.desk, (desk) => desk.menu)
  const of = useStore(bench.desk, (desk) => desk.menuOf)
  const selection = useStore(bench.desk, (desk) => desk.selection)
  if (!at) return null
  const steps = selectedSteps(bench).length
  const groups = sheetActions({ steps, flows: selection.size - steps, canEdit })
  const close = () => {
    bench.desk.setState({ menu: null })
    focus()
  }
  return (
    <Menu
      opened
      onChange={(opened) => !opened && close()}
      position="right-start"
      offset={2}
      returnFocus={false}
      trapFocus
    >
      <Menu.Target>
        <span aria-hidden="true" style={{ position: 'fixed', left: at[0], top: at[1] }} />
      </Menu.Target>
      <Menu.Dropdown className="sheet-menu" aria-label={say(of === 'kinds' ? 'hand.kind' : 'hand.menu')}>
        {of === 'kinds' && <Kinds bench={bench} />}
        {(of === 'kinds' ? [] : groups).map((names, place) => (
          <Fragment key={names[0]}>
            {place > 0 && <Menu.Divider />}
            {names.map((name) => (
              <ActionItem key={name} name={name} run={run} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
