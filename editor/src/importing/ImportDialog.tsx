import { Button, FileButton, Modal } from '@mantine/core'
import type { Understood } from '@potok/importers'
import { type Id, type ReadSheet, takeChanges, type Wanted } from '@potok/model'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { go } from '../routes.ts'
import { act, undo } from '../store/act.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { ACCEPTED } from './accepted.ts'
import { LeftOut } from './LeftOut.tsx'
import { MapsToCome } from './MapsToCome.tsx'
import { SheetRows } from './SheetRows.tsx'
import { useReading } from './useReading.ts'
import './importing.css'

/** What a file would change is seen before it happens: what of it is understood, what is not and why, and where it goes. */
export function ImportDialog({ map, given, close }: { map: Id | null; given: File | null; close(): void }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const session = useSession()
  const project = useProject()!
  const [file, setFile] = useState(given)
  const [without, leave] = useState<ReadonlySet<string>>(new Set())
  const [clashes, settle] = useState<ReadonlySet<string>>(new Set())
  const { isBusy, refusal, understood, again } = useReading(project, map, file)
  const wanted: Wanted = { without, clashes }
  const take = async () => {
    const now = session.state.getState().replica?.document.project()
    const read = now && (await again(now, wanted))
    if (!read || !act(session, takeChanges, { changes: read.changes }).ok) return
    toast(say('importing.done', { name: file!.name }), {
      action: { words: say('importing.undo'), run: () => undo(session) },
    })
    close()
    const [made] = read.maps
    if (made) go({ name: 'map', project: session.projectId, map: made, step: null })
  }
  const choose = (chosen: File | null) => {
    leave(new Set())
    settle(new Set())
    setFile(chosen)
  }
  const count = understood ? countOf(understood, wanted) : 0
  return (
    <Modal
      opened
      onClose={close}
      size={960}
      title={say('importing.title')}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="importing">
        <p className="quiet">{say('importing.about', { tables: 'XLSX, CSV', maps: 'BPMN, draw.io, SVG' })}</p>
        <div className="row">
          <FileButton accept={ACCEPTED} onChange={choose}>
            {(props) => (
              <Button
                {...props}
                data-autofocus={given === null || undefined}
                variant={understood ? 'default' : 'filled'}
                loading={isBusy}
                leftSection={<IconFileUpload size={16} aria-hidden="true" />}
              >
                {say(file ? 'importing.chooseOther' : 'importing.choose')}
              </Button>
            )}
          </FileButton>
          {file && <span className="importing-name">{file.name}</span>}
        </div>
        {isBusy && <p role="status">{say('importing.reading')}</p>}
        {refusal && (
          <p role="alert" className="importing-refusal">
            {sentence(refusal)}
          </p>
        )}
        {understood && !refusal && (
          <>
            <p role="status" className="importing-count">
              {understood.maps.length > 0
                ? say('importing.mapsCome', { count: understood.maps.length })
                : say(count > 0 ? 'importing.changes' : 'importing.same', { count })}
            </p>
            {understood.maps.length > 0 && <MapsToCome understood={understood} />}
            {understood.tables?.sheets
              .filter(({ rows }) => rows.length > 0)
              .map((sheet) => (
                <SheetRows
                  key={sheet.title}
                  sheet={sheet}
                  without={without}
                  clashes={clashes}
                  leave={(keys, out) => leave(turned(without, keys, out))}
                  settle={(key, on) => settle(turned(clashes, [key], on))}
                />
              ))}
            {understood.tables && <Untouched sheets={understood.tables.sheets} />}
            <LeftOut understood={understood} />
            <div className="row importing-foot">
              <Button disabled={count === 0 || isBusy} onClick={() => void take()}>
                {say('importing.take')}
              </Button>
              <Button variant="subtle" onClick={close}>
                {say('importing.cancel')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}

/** Sheets that say nothing new, in one line. */
function Untouched({ sheets }: { sheets: readonly ReadSheet[] }) {
  const { say } = useTexts()
  const names = sheets.filter(({ rows, same }) => rows.length === 0 && same > 0).map(({ title }) => title)
  return names.length > 0 ? <p className="quiet">{say('importing.untouched', { names: names.join(', ') })}</p> : null
}

function turned(all: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const now = new Set(all)
  for (const key of keys)
    if (on) now.add(key)
    else now.delete(key)
  return now
}

/** Rows of tables that change something and are wanted; of a drawing what comes to be. */
function countOf({ tables, changes }: Understood, { without, clashes }: Wanted): number {
  if (!tables) return changes.length
  return tables.sheets
    .flatMap(({ rows }) => rows)
    .filter(
      ({ key, what, cells }) =>
        what !== 'gone' &&
        !without.has(key) &&
        cells.some(({ column, refusal, isClash }) => !refusal && (!isClash || clashes.has(`${key}/${column}`))),
    ).length
}
