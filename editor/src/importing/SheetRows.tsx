import { Checkbox } from '@mantine/core'
import type { ReadCell, ReadRow, ReadSheet } from '@potok/model'
import { useId } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

const MOST_SHOWN = 200

interface SheetRowsProps {
  sheet: ReadSheet
  without: ReadonlySet<string>
  clashes: ReadonlySet<string>
  leave(keys: readonly string[], out: boolean): void
  settle(key: string, on: boolean): void
}

/** One sheet: every row that says something else than the project, cell by cell as it was and will be. */
export function SheetRows({ sheet, without, clashes, leave, settle }: SheetRowsProps) {
  const { say } = useTexts()
  const title = useId()
  const { rows, same, absent } = sheet
  const open = rows.filter(({ what, cells }) => what !== 'gone' && cells.some(({ refusal }) => !refusal))
  const isAll = open.length > 0 && open.every(({ key }) => !without.has(key))
  return (
    <section className="import-sheet" aria-labelledby={title}>
      <header className="row">
        <h3 id={title} className="block-title grow">
          {sheet.title}
        </h3>
        {open.length > 1 && (
          <Checkbox
            size="sm"
            label={say('importing.all')}
            checked={isAll}
            onChange={() =>
              leave(
                open.map(({ key }) => key),
                isAll,
              )
            }
          />
        )}
      </header>
      {rows.length > 0 && (
        <ul className="import-rows">
          {rows.slice(0, MOST_SHOWN).map((row) => (
            <Row
              key={row.key}
              row={row}
              sheet={sheet}
              isOut={without.has(row.key)}
              clashes={clashes}
              leave={leave}
              settle={settle}
            />
          ))}
        </ul>
      )}
      <p className="quiet small">
        {[
          rows.length > MOST_SHOWN && say('importing.moreRows', { count: rows.length - MOST_SHOWN }),
          same > 0 && say('importing.sameRows', { count: same }),
          absent > 0 && say('importing.absent', { count: absent }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </section>
  )
}

interface RowProps extends Omit<SheetRowsProps, 'without'> {
  row: ReadRow
  isOut: boolean
}

function Row({ row, sheet, isOut, clashes, leave, settle }: RowProps) {
  const { say } = useTexts()
  const sentence = useSentence()
  const { key, line, name, what, cells } = row
  const place = say('importing.line', { line })
  const words = `${place} ${name ? say('importing.named', { name }) : ''} – ${say(`importing.what.${what}`)}`
  const canCome = what !== 'gone' && cells.some(({ refusal }) => !refusal)
  const headOf = (column: string) => sheet.heads[sheet.columns.indexOf(column)] ?? column
  return (
    <li data-what={what} data-out={isOut || undefined}>
      {canCome ? (
        <Checkbox size="sm" label={words} checked={!isOut} onChange={() => leave([key], !isOut)} />
      ) : (
        <p className="import-still">{words}</p>
      )}
      <dl className="import-cells">
        {cells.map((cell) => (
          <div key={cell.column} data-refused={cell.refusal ? true : undefined}>
            <dt>{headOf(cell.column)}</dt>
            <dd>
              <Values cell={cell} />
              {cell.refusal && <span className="import-why">{sentence(cell.refusal)}</span>}
              {cell.isClash && (
                <Checkbox
                  size="sm"
                  label={say('importing.clash')}
                  disabled={isOut}
                  checked={clashes.has(`${key}/${cell.column}`)}
                  onChange={(event) => settle(`${key}/${cell.column}`, event.currentTarget.checked)}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function Values({ cell: { before, after } }: { cell: ReadCell }) {
  const { say } = useTexts()
  return (
    <span className="import-values">
      {before !== '' && (
        <>
          <del>{before}</del> <span aria-hidden="true">→</span>{' '}
        </>
      )}
      {after === '' ? <span className="quiet">{say('importing.emptied')}</span> : <ins>{after}</ins>}
    </span>
  )
}
