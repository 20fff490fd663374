import { TextInput } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { says, wordsOf } from '../finding/words.ts'
import { useMore } from '../research/useMore.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { ordered, type Sortable } from './ordered.ts'
import './boards.css'

export interface RegisterColumn<R> {
  readonly key: string
  readonly head: string
  /** What it is sorted and found by. */
  by(one: R): Sortable
  /** What stands in the cell, where that is more than the value itself. */
  cell?(one: R): ReactNode
  readonly className?: string
}

export interface RegisterProps<R extends { id: Id }> {
  label: string
  columns: readonly RegisterColumn<R>[]
  rows: readonly R[]
  chosen: Id | null
  open(id: Id): void
}

const AT_ONCE = 100

/** A table whose heads sort it and whose field finds in it; the first column opens a row. Rows stay where they are while they are written in. */
export function Register<R extends { id: Id }>({ label, columns, rows, chosen, open }: RegisterProps<R>) {
  const { say, language } = useTexts()
  const [sort, setSort] = useState<{ key: string; descends: boolean } | null>(null)
  const [wanted, setWanted] = useState('')
  const ids = rows.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is made for a sorting and a set of rows, not for what is typed into one
  const order = useMemo(() => {
    const by = columns.find(({ key }) => key === sort?.key)?.by
    const all = by ? ordered(rows, by, { descends: sort?.descends ?? false, language }) : rows
    return new Map(all.map(({ id }, at) => [id, at]))
  }, [sort, ids, language])
  const asked = wordsOf(wanted)
  const found = [...rows]
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .filter((one) => asked.length === 0 || says(columns.map(({ by }) => by(one) ?? '').join(' '), asked))
  const [shown, more] = useMore(found, AT_ONCE)
  const turn = (key: string) => {
    if (sort?.key !== key) setSort({ key, descends: false })
    else setSort(sort.descends ? null : { key, descends: true })
  }
  return (
    <div className="card table-card">
      <div className="register-head">
        <TextInput
          size="sm"
          aria-label={say('boards.find', { table: label })}
          placeholder={say('boards.findHere')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <span className="small quiet" role="status">
          {say('research.shown', { count: found.length, all: rows.length })}
        </span>
      </div>
      <table className="table research-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, head }) => {
              const isHere = sort?.key === key
              const Icon = !isHere ? IconArrowsSort : sort.descends ? IconArrowDown : IconArrowUp
              return (
                <th key={key} scope="col" aria-sort={isHere ? (sort.descends ? 'descending' : 'ascending') : undefined}>
                  <button type="button" className="register-sort" onClick={() => turn(key)}>
                    {head} <Icon size={14} stroke={1.7} aria-hidden="true" />
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.id} data-chosen={one.id === chosen}>
              {columns.map(({ key, by, cell, className }, at) =>
                at === 0 ? (
                  <td key={key}>
                    <button
                      type="button"
                      className="research-open"
                      data-card={one.id}
                      aria-pressed={one.id === chosen}
                      onClick={() => open(one.id)}
                    >
                      {by(one) || say('research.empty')}
                    </button>
                  </td>
                ) : (
                  <td key={key} className={className}>
                    {cell ? cell(one) : by(one)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  )
}
