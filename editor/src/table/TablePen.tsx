import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { mergedStroke } from '../tools/mergedStroke.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { TableBench } from './bench.ts'
import { putDown } from './cellWriting.ts'
import { NEW_ROW, type Pen } from './desk.ts'
import { moveBy, moveOn } from './moving.ts'
import { suggestionsFor, suggestionWords } from './suggestions.ts'

interface TablePenProps {
  bench: TableBench
  pen: Pen
  /** What stands in the cell by now. */
  words: string
}

/** Typing in a cell: a colleague's letters in the words of a step stay, of any other cell it is told what came meanwhile. */
export function TablePen({ bench, pen, words }: TablePenProps) {
  const { say, language } = useTexts()
  const { column } = pen.spot
  const [typed, setTyped] = useState(pen.begun ?? words)
  const [chosen, choose] = useState(-1)
  const [isOpen, setOpen] = useState(pen.choosing)
  const input = useRef<HTMLInputElement>(null)
  const known = useRef(words)
  const finished = useRef(false)
  const id = useId()
  const last = useRef(typed)
  last.current = typed
  // Taken away under the hand: what was typed is written, or told where its row is gone.
  useEffect(
    () => () => {
      if (!finished.current && last.current !== known.current) putDown(bench, pen.spot, last.current)
    },
    [bench, pen],
  )
  const fault = useStore(bench.desk, (desk) => desk.fault)
  useEffect(() => {
    const element = input.current
    element?.focus({ preventScroll: true })
    if (pen.begun === null && !pen.choosing) element?.select()
    else element?.setSelectionRange(element.value.length, element.value.length)
  }, [pen])
  const suggestions = isOpen
    ? suggestionsFor(column, pen.choosing && typed === words ? '' : typed, bench.table(), language)
    : []
  const finish = (how: 'stay' | 'down' | 'up' | 'next' | 'back', given = typed) => {
    if (finished.current) return
    // What a colleague wrote into the step's words meanwhile is kept.
    const final = column === 'text' ? mergedStroke(known.current, given, words) : given
    finished.current = putDown(bench, pen.spot, final)
    if (!finished.current) return
    bench.desk.setState({ pen: null })
    // One new step under another.
    if (how === 'down' && pen.spot.row === NEW_ROW) return void bench.desk.setState({ spot: pen.spot })
    if (how === 'down') moveBy(bench, 0, 1)
    if (how === 'up') moveBy(bench, 0, -1)
    if (how === 'next') moveOn(bench, 1)
    if (how === 'back') moveOn(bench, -1)
  }
  const leave = () => {
    finished.current = true
    bench.desk.setState({ pen: null, fault: null })
  }
  const take = (at: number) => {
    const suggestion = suggestions[at]
    if (suggestion === undefined) return
    setTyped(suggestion)
    choose(-1)
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const walk = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
    if (walk !== 0) {
      event.preventDefault()
      if (!isOpen) setOpen(true)
      else choose((at) => Math.max(-1, Math.min(suggestions.length - 1, at + walk)))
      return
    }
    const how = howOf(event)
    if (!how) return
    event.preventDefault()
    if (how === 'leave') return isOpen && suggestions.length > 0 && chosen >= 0 ? setOpen(false) : leave()
    const suggestion = suggestions[chosen]
    finish(how, suggestion ?? typed)
  }
  const isOther = words !== known.current && column !== 'text'
  const isWrong = fault?.spot.row === pen.spot.row && fault.spot.column === column
  const note = isWrong
    ? fault.words
    : isOther
      ? say('table.meanwhile', { words: words || say('table.nothing'), enter: 'Enter', esc: 'Esc' })
      : null
  return (
    <div className="table-pen">
      <input
        ref={input}
        className="table-pen-input map-text"
        aria-label={say(`table.heads.${column}`)}
        aria-invalid={isWrong || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        role="combobox"
        aria-expanded={suggestions.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={column === 'text'}
        lang={column === 'textEn' ? 'en' : document.documentElement.lang}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          choose(-1)
          setOpen(true)
          if (isWrong) bench.desk.setState({ fault: null })
        }}
        onBlur={() => finish('stay')}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      />
      {suggestions.length > 0 && (
        <div className="table-choices" role="listbox" id={`${id}-list`} aria-label={say(`table.heads.${column}`)}>
          {suggestions.map((one, at) => (
            <div
              key={one}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === chosen}
              onPointerDown={(event) => {
                event.preventDefault()
                event.stopPropagation()
                take(at)
              }}
            >
              {suggestionWords(column, one, bench.table())}
            </div>
          ))}
        </div>
      )}
      {note && (
        <p
          className="table-note"
          data-tone={isWrong ? 'danger' : 'plain'}
          role={isWrong ? 'alert' : 'status'}
          id={`${id}-note`}
        >
          {note}
        </p>
      )}
    </div>
  )
}

function howOf(event: KeyboardEvent): 'down' | 'up' | 'next' | 'back' | 'leave' | null {
  if (event.code === 'Enter' || event.code === 'NumpadEnter') return event.shiftKey ? 'up' : 'down'
  if (event.code === 'Tab') return event.shiftKey ? 'back' : 'next'
  return event.code === 'Escape' ? 'leave' : null
}
