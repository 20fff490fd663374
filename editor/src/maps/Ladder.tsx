import { measure, type ProcessMap, type Project } from '@potok/model'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { lights } from '../analysis/evidence/lit.ts'
import type { DrawnMap } from '../canvas/drawn.ts'
import type { View, ViewStore } from '../canvas/view.ts'
import { type Analysed, hasTime } from '../figures/analysed.ts'
import { barOf, footOf, type Slot, slotsOf } from '../figures/ladderOf.ts'
import { lossRows } from '../figures/lossRows.ts'
import { minutesWords, rangeWords } from '../figures/words.ts'
import type { ActionName } from '../keys/actions.ts'
import { afterwards } from '../ui/afterwards.tsx'
import { type Language, useTexts } from '../ui/texts/texts.ts'

interface LadderProps {
  analysed: Analysed
  map: ProcessMap
  project: Project
  drawn: DrawnMap
  view: ViewStore
  isOpen: boolean
  run(name: ActionName): void
}

const BAR = 34
const GAP = 4
/** Beside the bar; where they would stand on the next one they are left to the step above. */
const WORDS = { left: 40, size: 11.5 }
/** How far a rung may reach out of sight. */
const REACH = 240
const ABOVE = 42
const BELOW = 18

/** The time ladder under the map: what is waited before a step above the axis, the step below; it pans with the map. */
export const Ladder = afterwards(function Ladder({ analysed, map, project, drawn, view, isOpen, run }: LadderProps) {
  const { say, language } = useTexts()
  const { settings } = project
  const figures = analysed.figures && hasTime(analysed.figures) ? analysed.figures : null
  const boxes = useDeferredValue(useStore(drawn.store, ({ scene }) => scene.boxes))
  const slots = useMemo(() => slotsOf(map, boxes, settings), [map, boxes, settings])
  const most = Math.max(1, ...slots.flatMap(({ before, own }) => [before.max, own.max]))
  const words = (minutes: number) => minutesWords(minutes, settings, language)
  const foot = figures && footOf(lossRows(figures, map))
  const Icon = isOpen ? IconChevronDown : IconChevronRight
  return (
    <section className="ladder" data-open={isOpen} aria-label={say('drawing.ladder.name')}>
      <div className="ladder-head">
        <button type="button" className="ladder-fold" aria-expanded={isOpen} onClick={() => run('ladder')}>
          <Icon size={12} stroke={2} aria-hidden="true" />
          {say('drawing.ladder.name')}
        </button>
        {isOpen && (
          <>
            <span className="ladder-waits">{say('drawing.ladder.above')}</span>
            <span className="quiet">{say('drawing.ladder.below')}</span>
          </>
        )}
      </div>
      <div className="ladder-body">
        {isOpen && <Rungs slots={slots} most={most} view={view} settings={settings} language={language} />}
        <p className="ladder-foot">
          {foot
            ? say('drawing.ladder.foot', {
                between: words(foot.between),
                operations: words(foot.operations),
                returns: words(foot.returns),
                whole: words(foot.whole),
              })
            : say('map.figures.none')}
        </p>
      </div>
    </section>
  )
})

interface RungsProps {
  slots: readonly Slot[]
  most: number
  view: ViewStore
  settings: Project['settings']
  language: Language
}

/** Only the rungs in sight are in the page. */
function Rungs({ slots, most, view, settings, language }: RungsProps) {
  const { say } = useTexts()
  const seen = useStore(view)
  const sheet = useRef<HTMLDivElement>(null)
  const pointed = usePointedStep(sheet)
  return (
    <div ref={sheet} className="ladder-sheet map-text">
      {placed(slots, seen)
        .filter(({ left }) => left > -REACH && left < seen.width)
        .map(({ slot, left, room }) => (
          <Rung
            key={slot.step}
            slot={slot}
            left={left}
            most={most}
            isLit={slot.step === pointed}
            missing={say('drawing.ladder.missing')}
            words={({ min, max }) => fitting(max > 0 ? rangeWords(min, max, settings, language) : '', room)}
          />
        ))}
    </div>
  )
}

/** Slots on the screen: bars never stand on each other, however close the steps. */
function placed(slots: readonly Slot[], { x, zoom }: View) {
  let free = Number.NEGATIVE_INFINITY
  const lefts = slots.map((slot) => {
    const left = Math.max(slot.x * zoom + x, free)
    free = left + BAR + GAP
    return left
  })
  return slots.map((slot, at) => ({
    slot,
    left: lefts[at] ?? 0,
    room: (lefts[at + 1] ?? Number.POSITIVE_INFINITY) - (lefts[at] ?? 0),
  }))
}

/** Words that there is room for, else none. */
const fitting = (words: string, room: number): string =>
  WORDS.left + measure(words, WORDS.size) + GAP <= room ? words : ''

interface RungProps {
  slot: Slot
  left: number
  most: number
  isLit: boolean
  missing: string
  words(ends: Slot['own']): string
}

function Rung({ slot, left, most, isLit, missing, words }: RungProps) {
  const [above, below] = [barOf(slot.before, most, ABOVE), barOf(slot.own, most, BELOW)]
  return (
    <div
      className="rung"
      data-lit={isLit || undefined}
      style={{ transform: `translateX(${left}px)` }}
      {...lights([slot.step, ...(slot.flow ? [slot.flow] : [])])}
    >
      <span className="rung-bar" data-side="above" data-loss={slot.beforeLoss} style={{ height: above.whole }}>
        <span style={{ height: above.solid }} />
        {above.line > above.solid && <i className="rung-line" style={{ bottom: above.line - 1 }} />}
      </span>
      <span
        className="rung-bar"
        data-side="below"
        data-value={slot.value ?? 'none'}
        data-loss={slot.loss ?? ''}
        style={{ height: below.whole }}
      >
        <span style={{ height: below.solid }} />
        {below.line > below.solid && <i className="rung-line" style={{ top: below.line - 1 }} />}
      </span>
      <span className="rung-words" data-side="above">
        {words(slot.before)}
      </span>
      {slot.isMissing && (
        <span className="rung-missing" title={missing}>
          ?
        </span>
      )}
      <span className="rung-words" data-side="below">
        {words(slot.own)}
      </span>
      <span className="rung-number">{slot.number}</span>
    </div>
  )
}

/** The step on the sheet under the pointer, so that its rung lights up too. */
function usePointedStep(sheet: React.RefObject<HTMLElement | null>): string | null {
  const [pointed, point] = useState<string | null>(null)
  useEffect(() => {
    const stage = sheet.current?.closest('.map-stage')
    const over = ({ target }: Event) =>
      point(target instanceof Element ? (target.closest<HTMLElement>('.react-flow__node')?.dataset.id ?? null) : null)
    stage?.addEventListener('pointerover', over)
    return () => stage?.removeEventListener('pointerover', over)
  }, [sheet])
  return pointed
}
