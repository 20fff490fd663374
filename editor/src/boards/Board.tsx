import type { Id, Result } from '@potok/model'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { undoKeys } from '../causes/undoKeys.ts'
import { short } from '../research/things.ts'
import { useMore } from '../research/useMore.tsx'
import { undo } from '../store/act.ts'
import { useMayEdit, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { type Carried, useCarried } from './useCarried.ts'
import './boards.css'

export interface BoardColumn {
  readonly key: string
  readonly title: string
}

export interface BoardProps<R extends { id: Id }> {
  label: string
  columns: readonly BoardColumn[]
  list: readonly R[]
  /** The key of the column that a record stands in. */
  columnOf(one: R): string
  nameOf(one: R): string
  card(one: R): ReactNode
  chosen: Id | null
  open(id: Id): void
  /** Puts a record into a column by one command. */
  move(one: R, column: string): Result<unknown>
}

const AT_ONCE = 50

/** Records as cards in columns by one of their fields; a card that is carried, or pressed on with Alt and an arrow, changes that field. */
export function Board<R extends { id: Id }>(given: BoardProps<R>) {
  const { label, columns, list, columnOf } = given
  const { say } = useTexts()
  const session = useSession()
  const mayEdit = useMayEdit()
  const board = useRef<HTMLDivElement>(null)
  // The card that was moved by a key keeps the keys.
  const moved = useRef<{ id: Id; column: string } | null>(null)
  useEffect(() => {
    const { id, column } = moved.current ?? {}
    const card = id && board.current?.querySelector<HTMLElement>(`[data-column="${column}"] [data-card="${id}"]`)
    if (!card) return
    moved.current = null
    card.focus()
  })
  const move = (id: Id, column: string) => {
    const one = list.find((each) => each.id === id)
    const to = columns.find(({ key }) => key === column)
    if (!one || !to || columnOf(one) === column || !given.move(one, column).ok) return
    moved.current = { id, column }
    toast(say('boards.moved', { name: short(given.nameOf(one)) || '…', column: to.title }), {
      action: { words: say('boards.back'), run: () => void undo(session) },
    })
  }
  const { carried, handlers, letGo } = useCarried(move)
  const shown = columns
    .map((column) => ({ ...column, cards: list.filter((one) => columnOf(one) === column.key) }))
    .filter(({ cards }) => mayEdit || cards.length > 0)
  const press = (one: R) => (event: KeyboardEvent) => {
    if (event.key === 'Escape') letGo()
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (by === 0 || !event.altKey) return
    event.preventDefault() // else the browser goes back a page
    const at = columns.findIndex(({ key }) => key === columnOf(one))
    const to = columns[at + by]
    if (to) move(one.id, to.key)
  }
  return (
    <div className="board">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div
        ref={board}
        className="research-board"
        role="group"
        aria-label={label}
        data-board
        data-carrying={carried !== null || undefined}
        onKeyDown={undoKeys(session)}
      >
        {shown.map(({ key, title, cards }) => (
          <Column
            key={key}
            {...given}
            column={key}
            title={title}
            cards={cards}
            carried={carried}
            handlers={mayEdit ? handlers : null}
            press={mayEdit ? press : null}
          />
        ))}
      </div>
      {mayEdit && <p className="small quiet board-hint">{say('boards.hint', { keys: 'Alt + ← →' })}</p>}
    </div>
  )
}

interface ColumnProps<R extends { id: Id }> extends BoardProps<R> {
  column: string
  title: string
  cards: readonly R[]
  carried: Carried | null
  handlers: ReturnType<typeof useCarried>['handlers'] | null
  press: ((one: R) => (event: KeyboardEvent) => void) | null
}

function Column<R extends { id: Id }>(given: ColumnProps<R>) {
  const { say } = useTexts()
  const { column, title, carried, chosen } = given
  const [cards, more] = useMore(given.cards, AT_ONCE)
  return (
    <section
      className="research-column"
      aria-label={title}
      data-column={column}
      data-over={carried?.over === column || undefined}
      data-bare={given.cards.length === 0 || undefined}
    >
      <h3 className="block-title">
        {title} <span className="faint">{given.cards.length}</span>
      </h3>
      {given.cards.length === 0 && <p className="small quiet board-bare">{say('boards.bare')}</p>}
      {cards.map((one) => {
        const isCarried = carried?.id === one.id
        return (
          <button
            key={one.id}
            type="button"
            className="card research-card"
            data-card={one.id}
            data-carried={isCarried || undefined}
            aria-pressed={one.id === chosen}
            aria-keyshortcuts={given.press ? 'Alt+ArrowLeft Alt+ArrowRight' : undefined}
            style={isCarried ? { translate: `${carried.x}px ${carried.y}px` } : undefined}
            onClick={() => given.open(one.id)}
            onKeyDown={given.press?.(one)}
            {...given.handlers?.(one.id)}
          >
            {given.card(one)}
          </button>
        )
      })}
      {more}
    </section>
  )
}
