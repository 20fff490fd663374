import { Button, Modal, Textarea } from '@mantine/core'
import { elementName, MOST_PASTED, type Project, pasteRelations } from '@potok/model'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import type { SystemBench } from './bench.ts'
import { freeCircle } from './places.ts'
import { readRelations } from './readRelations.ts'

/** What is pasted is chosen, so that it is seen; of many nothing is. */
const MOST_CHOSEN = 100

interface PasteDialogProps {
  bench: SystemBench
  project: Project
  close(): void
}

/** Rows of a spreadsheet become relations: paste, see how many were understood, draw. */
export function PasteDialog({ bench, project, close }: PasteDialogProps) {
  const { say } = useTexts()
  const [text, setText] = useState('')
  const rows = readRelations(text, [say], bench.desk.getState().relationKind)
  const there = new Set(bench.shown().elements.map((one) => elementName(project, one).toLowerCase()))
  const named = rows.flatMap(({ start, end }) => [start, end]).filter((name) => name !== '')
  const fresh = new Set(named.map((name) => name.toLowerCase()).filter((name) => !there.has(name)))
  const tooMany = rows.length > MOST_PASTED
  const relations = rows.filter(({ end }) => end !== '').length
  const draw = () => {
    const places = freeCircle(project, bench.shown(), Math.max(1, Math.min(500, fresh.size)))
    const made = bench.act(pasteRelations, { map: bench.map, rows, places })
    if (!made) return
    if (made.length === 0) toast(say('system.paste.nothingNew'))
    bench.desk.setState({ selection: new Set(made.length > MOST_CHOSEN ? [] : made), panel: 'element' })
    close()
  }
  return (
    <Modal
      opened
      onClose={close}
      title={say('system.paste.title')}
      size={560}
      closeButtonProps={{ 'aria-label': say('map.close') }}
    >
      <div className="table-dialog">
        <Textarea
          label={say('system.paste.label')}
          description={say('system.paste.hint')}
          data-autofocus
          rows={8}
          value={text}
          error={tooMany && say('map.tooManyRows', { count: rows.length, most: MOST_PASTED })}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className="quiet" role="status">
          {rows.length === 0
            ? say('system.paste.nothing')
            : say('system.paste.understood', {
                relations: say('system.ties', { count: relations }),
                fresh: fresh.size,
              })}
        </p>
        <div className="row">
          <Button disabled={rows.length === 0 || tooMany} onClick={draw}>
            {say('system.paste.draw')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {say('system.paste.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
