import type { Project } from '@potok/model'
import { useStore } from 'zustand'
import { pasteTable } from '../copying/table.ts'
import type { ActionName } from '../keys/actions.ts'
import { onDemand } from '../ui/onDemand.tsx'
import type { Bench } from './bench.ts'
import { placeToPaste } from './clipboard.ts'

const HelpPanel = onDemand(async () => (await import('../keys/HelpPanel.tsx')).HelpPanel)
const Palette = onDemand(async () => (await import('../palette/MapPalette.tsx')).default)
const TableDialog = onDemand(async () => (await import('./TableDialog.tsx')).TableDialog)

interface DialogsProps {
  bench: Bench
  project: Project
  canEdit: boolean
  run(name: ActionName): void
  focus(): void
}

/** What opens over the whole map: palette, keys, rows of a table. */
export function Dialogs({ bench, project, canEdit, run, focus }: DialogsProps) {
  const { desk } = bench
  const paletteIsOpen = useStore(desk, ({ opened }) => opened === 'palette')
  const helpIsOpen = useStore(desk, (state) => state.helpIsOpen)
  const tableIsOpen = useStore(desk, (state) => state.tableIsOpen)
  const closePalette = () => {
    desk.setState({ opened: null })
    focus()
  }
  return (
    <>
      {paletteIsOpen && <Palette bench={bench} project={project} canEdit={canEdit} run={run} close={closePalette} />}
      {tableIsOpen && (
        <TableDialog
          take={(text) => pasteTable(bench, text, placeToPaste(bench))}
          close={() => desk.setState({ tableIsOpen: false })}
        />
      )}
      {helpIsOpen && <HelpPanel close={() => desk.setState({ helpIsOpen: false })} />}
    </>
  )
}
