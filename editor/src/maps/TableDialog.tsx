import { Button, Modal, Textarea } from '@mantine/core'
import { MOST_PASTED } from '@potok/model'
import { useState } from 'react'
import { rowsOf } from '../copying/rowsOf.ts'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** Rows of a spreadsheet become steps: paste, see how many were understood, draw. */
export function TableDialog({ take, close }: { take(text: string): boolean; close(): void }) {
  const { say } = useTexts()
  const project = useProject()
  const [text, setText] = useState('')
  const names = [...(project?.participants.values() ?? [])].map(({ name }) => name)
  const rows = rowsOf(text, names)
  const people = new Set(rows.flatMap(({ who }) => who?.toLowerCase() ?? [])).size
  const tooMany = rows.length > MOST_PASTED
  return (
    <Modal
      opened
      onClose={close}
      title={say('drawing.table.title')}
      size={560}
      closeButtonProps={{ 'aria-label': say('map.close') }}
    >
      <div className="table-dialog">
        <Textarea
          label={say('drawing.table.label')}
          description={say('drawing.table.hint')}
          data-autofocus
          rows={8}
          value={text}
          error={tooMany && say('map.tooManyRows', { count: rows.length, most: MOST_PASTED })}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className="quiet" role="status">
          {rows.length > 0
            ? say('drawing.table.understood', {
                steps: say('drawing.table.steps', { count: rows.length }),
                times: rows.filter(({ time }) => time !== null).length,
                people,
              })
            : say('drawing.table.nothing')}
        </p>
        <div className="row">
          <Button
            disabled={rows.length === 0 || tooMany}
            onClick={() => {
              if (take(text)) close()
            }}
          >
            {say('drawing.table.draw')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {say('drawing.table.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
