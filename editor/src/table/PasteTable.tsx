import { Button, Modal, NativeSelect, Textarea } from '@mantine/core'
import {
  COLUMNS,
  type ColumnName,
  type Id,
  MOST_PASTED,
  type Pasted,
  type Project,
  readPasted,
  type WrittenRow,
} from '@potok/model'
import { useDeferredValue, useMemo, useState } from 'react'
import { cellsOf } from '../copying/cellsOf.ts'
import { refusalWords } from '../figures/refusalWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { tableHere } from './tableHere.ts'
import './paste.css'

interface PasteTableProps {
  project: Project
  map: Id
  /** The row that the first pasted one follows; nothing said: the last of the map. */
  after?: Id | null
  /** What is pasted already. */
  given: string
  /** Answers whether it was done. */
  write(rows: readonly WrittenRow[]): boolean
  close(): void
}

const MOST_SHOWN = 100
const MOST_TOLD = 5

/** Rows of a foreign table become rows of the map: what of them is understood and what is not is seen first. */
export function PasteTable({ project, map, after, given, write, close }: PasteTableProps) {
  const texts = useTexts()
  const { say, language } = texts
  const [text, setText] = useState(given)
  const [columns, setColumns] = useState<(ColumnName | null)[] | null>(null)
  const later = useDeferredValue(text)
  const table = tableHere(project, map, language)
  const cells = useMemo(() => cellsOf(later), [later])
  const tooMany = cells.length > MOST_PASTED + 1
  const read = useMemo(
    () =>
      table && cells.length > 0 && !tooMany
        ? readPasted(cells, table, {
            after: after ?? table.rows.at(-1)?.step.id ?? null,
            ends: { start: say('map.looks.start'), end: say('map.looks.end') },
            ...(columns ? { columns } : {}),
          })
        : null,
    [table, cells, tooMany, columns, after, say],
  )
  return (
    <Modal
      opened
      onClose={close}
      title={say('table.pasting.title')}
      size={960}
      closeButtonProps={{ 'aria-label': say('map.close') }}
    >
      <div className="table-dialog paste-table">
        <Textarea
          label={say('table.pasting.label')}
          description={say('table.pasting.hint')}
          data-autofocus={given === '' || undefined}
          rows={given === '' ? 6 : 2}
          value={text}
          error={tooMany && say('map.tooManyRows', { count: cells.length, most: MOST_PASTED })}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setColumns(null)
          }}
        />
        <p role="status" className={read && read.unread > 0 ? 'paste-unread' : 'quiet'}>
          {read
            ? `${say('table.pasting.rows', { count: read.rows.length })} ${read.unread > 0 ? say('table.pasting.unread', { count: read.unread }) : say('table.pasting.allRead')}`
            : say('table.pasting.nothing')}
        </p>
        {read && <Unread read={read} />}
        {read && <Preview read={read} choose={(at, name) => setColumns(chosen(read.columns, at, name))} />}
        <div className="row">
          <Button
            disabled={!read || read.rows.length === 0}
            data-autofocus={given !== '' || undefined}
            onClick={() => read && write(read.written) && close()}
          >
            {say('table.pasting.add', { count: read?.rows.length ?? 0 })}
          </Button>
          <Button variant="subtle" onClick={close}>
            {say('table.pasting.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

/** A column says one thing: where another said it, that one says nothing now. */
const chosen = (columns: Pasted['columns'], at: number, name: ColumnName | null): (ColumnName | null)[] =>
  columns.map((one, place) => (place === at ? name : one === name ? null : one))

function Unread({ read }: { read: Pasted }) {
  const texts = useTexts()
  const { say } = texts
  const all = read.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, at) => (cell.refusal ? [{ row, name: read.columns[at]!, cell, refusal: cell.refusal }] : [])),
  )
  if (all.length === 0) return null
  return (
    <ul className="paste-list">
      {all.slice(0, MOST_TOLD).map(({ row, name, cell, refusal }) => (
        <li key={`${row} ${name}`}>
          {say('table.pasting.place', {
            row: row + 1,
            column: say(`table.heads.${name}`),
            words: cell.words.slice(0, 60),
          })}{' '}
          {refusalWords(refusal, texts)}
        </li>
      ))}
      {all.length > MOST_TOLD && <li>{say('table.pasting.more', { count: all.length - MOST_TOLD })}</li>}
    </ul>
  )
}

function Preview({ read, choose }: { read: Pasted; choose(at: number, name: ColumnName | null): void }) {
  const { say } = useTexts()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is carried by the arrows
    <section className="paste-preview" tabIndex={0} aria-label={say('table.pasting.preview')}>
      <table>
        <thead>
          <tr>
            {read.columns.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column of a foreign table has only its place
              <th key={at} scope="col" data-column={name ?? undefined}>
                <NativeSelect
                  size="xs"
                  aria-label={say('table.pasting.column', { number: at + 1, head: read.heads?.[at] ?? '' })}
                  value={name ?? ''}
                  data={[
                    { value: '', label: say('table.pasting.leaveOut') },
                    ...COLUMNS.map(({ name: one }) => ({ value: one, label: say(`table.heads.${one}`) })),
                  ]}
                  onChange={(event) => choose(at, (event.currentTarget.value || null) as ColumnName | null)}
                />
                {read.heads && <span className="quiet small">{read.heads[at]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {read.rows.slice(0, MOST_SHOWN).map(({ cells }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a foreign table has only its place
            <tr key={row}>
              {cells.map((cell, at) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: as its column
                  key={at}
                  data-unread={cell.refusal ? true : undefined}
                  data-above={cell.isFromAbove || undefined}
                  data-out={read.columns[at] === null || undefined}
                >
                  {cell.words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {read.rows.length > MOST_SHOWN && (
        <p className="quiet small">{say('table.pasting.moreRows', { count: read.rows.length - MOST_SHOWN })}</p>
      )}
    </section>
  )
}
