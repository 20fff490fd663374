import { Button, Modal, Textarea } from '@mantine/core'
import { type EvidenceMethod, MOST_PASTED, orderBetween, putRows } from '@potok/model'
import { useState } from 'react'
import { act } from '../store/act.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { dateWords } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { atEnd } from './atEnd.ts'
import { methodWords } from './methods.ts'
import { readEvidence } from './readEvidence.ts'

/** So many rows are shown before they are kept. */
const PREVIEWED = 50

/** Rows of a spreadsheet become evidence: paste, see what each is taken for and what was not understood, keep. */
export function PasteEvidence({ method, close }: { method: EvidenceMethod; close(): void }) {
  const { say, language } = useTexts()
  const session = useSession()
  const project = useProject()!
  const [table, setTable] = useState('')
  const rows = readEvidence(table, { saysIn: [say], segments: project.segments.values() })
  const tooMany = rows.length > MOST_PASTED
  const kept = rows.filter(({ fields }) => fields.text || fields.quote)
  const keep = () => {
    let { order } = atEnd(project.evidence.values())
    const fresh = kept.map(({ fields }) => {
      const row = { fields: { method, ...fields, order } }
      order = orderBetween(order, null)
      return row
    })
    const done = act(session, putRows, { noun: 'evidence', rows: fresh })
    if (!done.ok) return
    toast(say('pasteEvidence.kept', { count: fresh.length }))
    close()
  }
  return (
    <Modal
      opened
      onClose={close}
      title={say('pasteEvidence.title')}
      size={880}
      closeButtonProps={{ 'aria-label': say('map.close') }}
    >
      <div className="table-dialog">
        <Textarea
          label={say('system.paste.label')}
          description={say('pasteEvidence.hint', { method: methodWords(say, method) })}
          data-autofocus
          rows={6}
          value={table}
          error={tooMany && say('map.tooManyRows', { count: rows.length, most: MOST_PASTED })}
          onChange={(event) => setTable(event.currentTarget.value)}
        />
        <p className="quiet" role="status">
          {say(table.trim() === '' ? 'pasteEvidence.nothing' : 'pasteEvidence.understood', { count: kept.length })}
        </p>
        {rows.length > 0 && (
          <div className="table-card paste-evidence">
            <table className="table research-table" aria-label={say('pasteEvidence.preview')}>
              <thead>
                <tr>
                  <th scope="col">{say('research.text')}</th>
                  <th scope="col">{say('research.quote')}</th>
                  <th scope="col">{say('research.method')}</th>
                  <th scope="col">{say('research.segment')}</th>
                  <th scope="col">{say('research.date')}</th>
                  <th scope="col">{say('pasteEvidence.unread')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, PREVIEWED).map(({ fields, unread }, at) => (
                  <tr key={at}>
                    <td>{fields.text}</td>
                    <td>{fields.quote}</td>
                    <td>{methodWords(say, fields.method ?? method)}</td>
                    <td>{project.segments.get(fields.segment ?? '')?.name}</td>
                    <td className="day">{fields.date && dateWords(fields.date, language)}</td>
                    <td className="paste-unread">{unread.join('; ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {rows.length > PREVIEWED && (
          <p className="quiet">{say('pasteEvidence.more', { count: rows.length - PREVIEWED })}</p>
        )}
        <div className="row">
          <Button disabled={kept.length === 0 || tooMany} onClick={keep}>
            {say('pasteEvidence.keep')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {say('system.paste.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
