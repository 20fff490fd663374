import type { Box, Id } from '@potok/model'
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import type { DeskStore } from '../../tools/desk.ts'
import { useTexts } from '../../ui/texts/texts.ts'
import type { DrawnMap } from '../drawn.ts'
import { Outline } from './outline.ts'
import './words.css'

interface MapWordsProps {
  drawn: DrawnMap
  desk: DeskStore
  /** The person wants this step on the sheet. */
  show(step: Id): void
}

/** At the latest then, however busy the page is. */
const LATEST_MS = 500

/** The map in words: out of sight until the keyboard comes to it, and always there for a screen reader. */
export const MapWords = memo(function MapWords({ drawn, desk, show }: MapWordsProps) {
  const { say, language } = useTexts()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = root
    if (!current) return
    const now = () => drawn.store.getState()
    const nameOf = ({ id, number, look }: Box) => {
      const step = now().project.steps.get(id)
      const text =
        (language === 'en' && step?.textEn) || step?.text || say(`map.looks.${look === 'merge' ? 'join' : look}`)
      return [number, text].filter(Boolean).join('. ')
    }
    const joined = (words: string, labels: string) => [words, labels].filter(Boolean).join(', ')
    const outline = new Outline(current, {
      nameOf,
      laneOf(lane) {
        const { project } = now()
        const participant = project.participants.get(project.lanes.get(lane ?? '')?.participant ?? '')
        return (language === 'en' && participant?.nameEn) || participant?.name || say('map.lanes.unnamed')
      },
      partOf: ({ kind, text }) =>
        kind === 'wait' || kind === 'transfer' ? say(`drawing.words.${kind}`, { time: text }) : text,
      groups: () => say('groups.words.title'),
      groupOf: ({ look, name }, members) =>
        name
          ? say(`groups.words.${look}`, { name, members })
          : say(look === 'frame' ? 'groups.words.unnamed' : 'groups.words.bare', { members }),
      next: (to, labels) => joined(say('drawing.words.next', { to }), labels),
      back: (to, labels) => joined(say('drawing.words.back', { to }), labels),
    })
    let asked: number | null = null
    const turn = () => {
      asked = null
      if (!outline.update(now().scene, desk.getState().selection)) ask()
    }
    const ask = () => {
      asked ??= requestIdleCallback(turn, { timeout: LATEST_MS })
    }
    ask()
    const stops = [drawn.store.subscribe(ask), desk.subscribe(ask)]
    return () => {
      for (const stop of stops) stop()
      if (asked !== null) cancelIdleCallback(asked)
    }
  }, [drawn, desk, language])
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const there = buttons[Math.min(buttons.length - 1, Math.max(0, here + by))]
    buttons[here]?.setAttribute('tabindex', '-1')
    there?.setAttribute('tabindex', '0')
    there?.focus()
  }
  return (
    <nav className="map-words" aria-label={say('drawing.words.label')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it are made outside React */}
      <div
        ref={root}
        onKeyDown={walk}
        onClick={(event) => {
          const step = (event.target as Element).closest('button')?.dataset.step
          if (step) show(step)
        }}
      />
    </nav>
  )
})
