import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { caretAfter, mergedStroke } from '../tools/mergedStroke.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import type { Pen } from './desk.ts'
import { putPenDown, textNow, writeStroke } from './writing.ts'

interface CellPenProps {
  bench: JourneyBench
  pen: Pen
  /** As the document has it. */
  text: string
}

const KEPT_STROKES = 40

/** Typing in a cell. A colleague's words come in meanwhile; the pen's own strokes, which the document answers a frame later, do not undo the next one. */
export function CellPen({ bench, pen, text }: CellPenProps) {
  const { say } = useTexts()
  const [typed, setTyped] = useState(text + pen.begun)
  const mine = useRef<string[]>([text])
  const finished = useRef(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const known = useRef(text)
  const caret = useRef<number | null>(null)
  const show = (words: string, from: string) => {
    if (words !== from) caret.current = caretAfter(from, words, area.current?.selectionStart ?? words.length)
    known.current = words
    setTyped(words)
  }
  useLayoutEffect(() => {
    if (caret.current !== null) area.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [typed])
  const write = (typed: string) => {
    const words = mergedStroke(known.current, typed, textNow(bench, pen) ?? known.current)
    mine.current = [...mine.current.slice(-KEPT_STROKES), words]
    show(words, typed)
    writeStroke(bench, pen, words)
  }
  useEffect(() => {
    const now = textNow(bench, pen) ?? text
    if (!mine.current.includes(now)) show(now, known.current)
  }, [text])
  useEffect(() => {
    const element = area.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
    if (pen.begun !== '') write(text + pen.begun)
  }, [])
  const finish = (how: Parameters<typeof putPenDown>[3]) => {
    if (finished.current) return
    finished.current = putPenDown(bench, pen, typed, how)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const how =
      event.code === 'Tab'
        ? event.shiftKey
          ? 'back'
          : 'next'
        : event.code === 'Escape'
          ? 'stay'
          : (event.code === 'Enter' || event.code === 'NumpadEnter') && !event.shiftKey
            ? 'down'
            : null
    if (!how) return
    event.preventDefault()
    finish(how)
  }
  return (
    <textarea
      ref={area}
      className="journey-pen map-text"
      lang={document.documentElement.lang}
      aria-label={say('journey.entry.pen')}
      title={say('journey.entry.penHint', { enter: 'Enter', shift: 'Shift' })}
      value={typed}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={() => finish('stay')}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}
