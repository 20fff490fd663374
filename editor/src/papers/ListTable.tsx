import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { type Noun, talkPlace } from '@potok/model'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { CommentButton } from '../comments/CommentButton.tsx'
import type { LatestRanking } from '../ranking/rankWords.ts'
import { useItem } from '../research/useItem.ts'
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
  rank?: LatestRanking | null
  /** Of which noun the rows are, where they are talked about. */
  talk: Noun
  /** Beside the button that adds. */
  beside?: ReactNode
  /** Over the table. */
  over?: ReactNode
}) {
  const { say } = useTexts()
  const mayEdit = useMayEdit()
  const { rank = null } = given
  const [byRank, orderByRank] = useState(false)
  const [item] = useItem()
  const rows = rank && byRank ? [...given.rows].sort((a, b) => rank.place(a.id) - rank.place(b.id) || 0) : given.rows
  return (
    <>
      <div className="page-head">
        <h1 className="page-title grow">{given.title}</h1>
        {rank && (
          <SegmentedControl
            aria-label={say('lists.rank')}
            value={byRank ? 'rank' : 'number'}
            onChange={(value) => orderByRank(value === 'rank')}
            data={[
              { value: 'number', label: say('lists.byNumber') },
              { value: 'rank', label: say('lists.byRank') },
            ]}
          />
        )}
        {given.beside}
        {mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={given.add.run}>
            {given.add.words}
          </Button>
        )}
      </div>
      {given.over}
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
                {rank && <th>{say('lists.rank')}</th>}
                {given.columns.map((column) => (
                  <th key={column.title} style={{ width: column.width }}>
                    {say(column.title)}
                  </th>
                ))}
                <th>
                  <span className="unseen">{say('project.comments')}</span>
                </th>
                {mayEdit && (
                  <th>
                    <span className="unseen">{say('lists.remove')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id} {...(row.id === item && { 'aria-current': 'true', ref: intoSight })}>
                  <td className="number">{row.number ?? '…'}</td>
                  {rank && (
                    <td className="number" data-testid="rank">
                      {rank.words(row.id)}
                    </td>
                  )}
                  {given.columns.map((column) => (
                    <td key={column.title}>{column.cell(row)}</td>
                  ))}
                  <td className="talk-cell">
                    <CommentButton
                      place={talkPlace(given.talk, row.id)}
                      name={`${given.title} ${row.number ?? ''}`.trim()}
                    />
                  </td>
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

/** The row that a link leads to. */
const intoSight = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'center' })

export function byNumber<R extends { number: number | null }>(rows: Iterable<R>): R[] {
  return [...rows].sort((a, b) => (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER))
}
