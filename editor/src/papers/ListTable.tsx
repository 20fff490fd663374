import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMayEdit } from '../store/SessionScope.tsx'
import type { TextKey } from '../ui/texts/texts.ts'
import { useTexts } from '../ui/texts/texts.ts'

export interface Column<R> {
  title: TextKey
  width?: number
  cell(row: R): ReactNode
}

/** Problems, solutions and actions: one table that is typed into. A number comes from the server, so a new row waits for it. */
export function ListTable<R extends { id: string; number: number | null }>(given: {
  title: string
  rows: readonly R[]
  columns: readonly Column<R>[]
  empty: { title: string; hint: string }
  add: { words: string; run(): void }
  remove(row: R): void
  /** What the last ranking says of each; null when there was none. */
  rank?: ((id: string) => string) | null
}) {
  const { say } = useTexts()
  const mayEdit = useMayEdit()
  return (
    <>
      <div className="page-head">
        <h1 className="page-title grow">{given.title}</h1>
        {mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={given.add.run}>
            {given.add.words}
          </Button>
        )}
      </div>
      {given.rows.length === 0 ? (
        <div className="empty">
          <h2 className="section-title">{given.empty.title}</h2>
          <p className="quiet">{given.empty.hint}</p>
        </div>
      ) : (
        <div className="card table-card" style={{ marginTop: 16 }}>
          <table className="table">
            <thead>
              <tr>
                <th>{say('lists.number')}</th>
                {given.rank && <th>{say('lists.rank')}</th>}
                {given.columns.map((column) => (
                  <th key={column.title} style={{ width: column.width }}>
                    {say(column.title)}
                  </th>
                ))}
                {mayEdit && (
                  <th>
                    <span className="unseen">{say('lists.remove')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {given.rows.map((row) => (
                <tr key={row.id}>
                  <td className="number">{row.number ?? '…'}</td>
                  {given.rank && (
                    <td className="number" data-testid="rank">
                      {given.rank(row.id)}
                    </td>
                  )}
                  {given.columns.map((column) => (
                    <td key={column.title}>{column.cell(row)}</td>
                  ))}
                  {mayEdit && (
                    <td style={{ width: 40 }}>
                      <ActionIcon aria-label={say('lists.remove')} onClick={() => given.remove(row)}>
                        <IconTrash size={16} />
                      </ActionIcon>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

export function byNumber<R extends { number: number | null }>(rows: Iterable<R>): R[] {
  return [...rows].sort((a, b) => (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER))
}
