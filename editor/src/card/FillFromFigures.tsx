import { Button, Checkbox, Modal } from '@mantine/core'
import { type Filling, fillings, type Project, putRows } from '@potok/model'
import { IconCalculator } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { act } from '../store/act.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useEveryText } from '../ui/texts/useEveryText.ts'
import { toast } from '../ui/toasts.ts'
import { figuredIndicators, type SayIn } from './figuredIndicators.ts'

/** «Заполнить из расчёта»: a button, and before anything is written the list of what would change. */
export function FillFromFigures() {
  const { say } = useTexts()
  const sayIn = useEveryText()
  const [asking, ask] = useState(false)
  return (
    <>
      <Button variant="default" leftSection={<IconCalculator size={16} aria-hidden="true" />} onClick={() => ask(true)}>
        {say('card.fill.open')}
      </Button>
      {asking && sayIn && <FillDialog sayIn={sayIn} onClose={() => ask(false)} />}
    </>
  )
}

function FillDialog({ sayIn, onClose }: { sayIn: SayIn; onClose(): void }) {
  const { say } = useTexts()
  const session = useSession()
  const project = useProject()!
  const [left, leave] = useState<ReadonlySet<string>>(new Set())
  const figured = useMemo(() => figuredIndicators(project, sayIn), [project, sayIn])
  const found = fillings(project.indicators.values(), figured)
  const chosen = found.filter(({ name }) => !left.has(name))
  const none = figured.every(({ values }) => Object.keys(values).length === 0)
  const turn = (name: string) => leave(left.has(name) ? without(left, name) : new Set([...left, name]))
  const fill = () => {
    const rows = chosen.map(({ id, fields }) => (id === null ? { fields } : { id, fields }))
    const done = act(session, putRows, { noun: 'indicators', rows })
    if (!done.ok) return
    toast(say('card.fill.done', { count: rows.length }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={say('card.fill.title')}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="stack">
        {found.length === 0 ? (
          <p className="quiet">{say(none ? 'card.fill.noFigures' : 'card.fill.same')}</p>
        ) : (
          <>
            <p className="quiet">{say('card.fill.hint')}</p>
            <FillTable found={found} rows={project.indicators} left={left} turn={turn} />
          </>
        )}
        <div className="row">
          {found.length > 0 && (
            <Button data-autofocus disabled={chosen.length === 0} onClick={fill}>
              {say('card.fill.confirm', { count: chosen.length })}
            </Button>
          )}
          <Button variant="subtle" onClick={onClose}>
            {say(found.length > 0 ? 'app.cancel' : 'app.close')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

const SHOWN = ['unit', 'current', 'target', 'ideal'] as const

function FillTable({
  found,
  rows,
  left,
  turn,
}: {
  found: readonly Filling[]
  rows: Project['indicators']
  left: ReadonlySet<string>
  turn(name: string): void
}) {
  const { say } = useTexts()
  const titles = {
    unit: 'card.indicatorUnit',
    current: 'card.current',
    target: 'card.target',
    ideal: 'card.ideal',
  } as const
  const columns = SHOWN.filter((field) => found.some(({ fields }) => fields[field]))
  return (
    <div className="table-card">
      <table className="table fill-table">
        <thead>
          <tr>
            <th>{say('card.indicatorName')}</th>
            {columns.map((field) => (
              <th key={field}>{say(titles[field])}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map(({ id, name, fields, typed }) => (
            <tr key={name}>
              <th scope="row">
                <Checkbox
                  checked={!left.has(name)}
                  onChange={() => turn(name)}
                  label={name}
                  description={say(
                    id === null
                      ? 'card.fill.added'
                      : Object.keys(typed).length > 0
                        ? 'card.fill.over'
                        : 'card.fill.filled',
                  )}
                />
              </th>
              {columns.map((field) => (
                <td key={field}>
                  {typed[field] !== undefined && (
                    <s className="faint">
                      <span className="unseen">{say('card.fill.was')}</span>
                      {typed[field]}
                    </s>
                  )}
                  {fields[field] ?? <span className="faint">{rows.get(id ?? '')?.[field] || '–'}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function without(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set([...names].filter((one) => one !== name))
}
