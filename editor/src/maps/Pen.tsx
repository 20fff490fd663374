import type { Look } from '@potok/model'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'

export interface PenProps {
  text: string
  look: Look
  /** Each stroke, so that colleagues read along. */
  write(text: string): void
  /** How the person put the pen down. */
  done(how: 'stay' | 'next' | 'decision' | 'back', text: string): void
}

/** Typing on the map: a text area over the box, in the box's own letters. */
export function Pen({ text, look, write, done }: PenProps) {
  const { say } = useTexts()
  const [typed, setTyped] = useState(text)
  const finished = useRef(false)
  const finish = (how: Parameters<PenProps['done']>[0]) => {
    if (finished.current) return
    finished.current = true
    done(how, typed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const how =
      event.code === 'Tab'
        ? event.shiftKey
          ? 'decision'
          : 'next'
        : event.code === 'Escape'
          ? 'back'
          : (event.code === 'Enter' || event.code === 'NumpadEnter') && !event.shiftKey
            ? 'stay'
            : null
    if (!how) return
    event.preventDefault()
    finish(how)
  }
  return (
    <textarea
      className="pen map-text nodrag nopan nowheel"
      data-look={look}
      aria-label={say('map.typing.label')}
      title={say('map.typing.hint', { enter: 'Enter', esc: 'Esc' })}
      value={typed}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        write(event.currentTarget.value)
      }}
      onBlur={() => finish('stay')}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  )
}
