import { type Project, type WrittenRow, writeTable } from '@potok/model'
import { useStore } from 'zustand'
import type { ActionName } from '../keys/actions.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { learnPages } from '../ui/texts/texts.ts'
import type { Bench } from './bench.ts'
import { selectedSteps } from './clipboard.ts'

const HelpPanel = onDemand(async () => (await import('../keys/HelpPanel.tsx')).HelpPanel)
const Palette = onDemand(async () => (await import('../palette/MapPalette.tsx')).default)
const PictureDialog = onDemand(async () => {
  await learnPages()
  return (await import('../papers/PictureDialog.tsx')).PictureDialog
})
const PasteTable = onDemand(async () => {
  await learnPages()
  return (await import('../table/PasteTable.tsx')).PasteTable
})

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
  const pictureIsOpen = useStore(desk, (state) => state.pictureIsOpen)
  const after = selectedSteps(bench)[0]
  const closePalette = () => {
    desk.setState({ opened: null })
    focus()
  }
  return (
    <>
      {paletteIsOpen && <Palette bench={bench} project={project} canEdit={canEdit} run={run} close={closePalette} />}
      {tableIsOpen && (
        <PasteTable
          project={project}
          map={bench.map}
          {...(after ? { after } : {})}
          given=""
          write={(rows) => take(bench, rows)}
          close={() => desk.setState({ tableIsOpen: false })}
        />
      )}
      {pictureIsOpen && (
        <PictureDialog
          map={bench.map}
          selection={selectedSteps(bench)}
          close={() => desk.setState({ pictureIsOpen: false })}
        />
      )}
      {helpIsOpen && <HelpPanel close={() => desk.setState({ helpIsOpen: false })} />}
    </>
  )
}

/** The steps that came are selected, as after any other pasting. */
function take(bench: Bench, rows: readonly WrittenRow[]): boolean {
  const ids = bench.act(writeTable, { map: bench.map, rows })
  if (ids) bench.desk.setState({ selection: new Set(ids) })
  return ids !== null
}
