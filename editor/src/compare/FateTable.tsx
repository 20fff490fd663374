import type { Id } from '@potok/model'
import { type KeyboardEvent, memo } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../ui/texts/texts.ts'
import { compareDesk } from './desk.ts'
import { FateRow } from './FateRow.tsx'
import { SumRows } from './SumRows.tsx'
import { type Shown, signed } from './shown.ts'

interface FateTableProps {
  shown: Shown
  chosen: Id | null
  choose(id: Id | null): void
}

/** What became of every step, what it is worth and who stands behind it; the sums are the whole difference. */
export const FateTable = memo(function FateTable({ shown, chosen, choose }: FateTableProps) {
  const { say, language } = useTexts()
  const fates = useStore(compareDesk, (state) => state.fates)
  const rows = shown.rows.filter(({ step }) => fates.size === 0 || fates.has(step.fate))
  const hasFigures = shown.comparison.figures !== null
  return (
    <section className="fate-scroll" aria-label={say('compare.table.label')}>
      <table className="fate-table" onKeyDown={walk}>
        <caption className="unseen">{say('compare.table.label')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('compare.table.number')}</th>
            <th scope="col">{say('compare.table.now')}</th>
            <th scope="col" className="number">
              {say('compare.table.span')}
            </th>
            <th scope="col">{say('compare.table.fate')}</th>
            <th scope="col">{say('compare.table.number')}</th>
            <th scope="col">{say('compare.table.becomes')}</th>
            <th scope="col" className="number">
              {say('compare.table.span')}
            </th>
            <th scope="col" className="number" title={say('compare.table.minutesHint')}>
              {say('compare.table.minutes')}
            </th>
            <th scope="col">{say('compare.table.behind')}</th>
            <th scope="col">{say('compare.table.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FateRow
              key={row.id}
              row={row}
              shown={shown}
              minutes={hasFigures ? signed(row.change, language) : ''}
              isChosen={row.id === chosen}
              choose={choose}
            />
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={10} className="quiet">
                {say('compare.table.nothing')}
              </td>
            </tr>
          )}
        </tbody>
        {hasFigures && <SumRows shown={shown} />}
      </table>
    </section>
  )
})

/** Up and down go from step to step; Home and End to the first and the last. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const names = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.fate-name')]
  const at = names.indexOf(document.activeElement as HTMLButtonElement)
  if (at === -1) return
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: names.length - 1 }[event.key]
  if (to === undefined || !names[to]) return
  event.preventDefault()
  names[to].focus()
}
