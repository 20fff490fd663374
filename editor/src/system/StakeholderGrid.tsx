import { type Element, isSomebody, MIDDLE, type Project, type Quadrant } from '@potok/model'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useTexts } from '../ui/texts/texts.ts'
import type { SystemBench } from './bench.ts'
import { choose, weigh } from './deeds.ts'
import { signed } from './Scale.tsx'
import { nameOf } from './words.ts'

const CORNERS: readonly Quadrant[] = ['satisfy', 'engage', 'watch', 'inform']
const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

interface StakeholderGridProps {
  bench: SystemBench
  project: Project
  canEdit: boolean
}

/** Influence upwards, interest to the right: dragged, or moved by arrows, a person gets both numbers. */
export function StakeholderGrid({ bench, project, canEdit }: StakeholderGridProps) {
  const texts = useTexts()
  const { say } = texts
  const field = useRef<HTMLDivElement>(null)
  const selection = useStore(bench.desk, (state) => state.selection)
  const [drag, setDrag] = useState<{ id: string; at: readonly [number, number] } | null>(null)
  const people = bench.shown().elements.filter(isSomebody)
  const stands = (one: Element) => one.influence !== null && one.interest !== null
  const numbersAt = (event: PointerEvent): [number, number] | null => {
    const box = field.current!.getBoundingClientRect()
    const [x, y] = [(event.clientX - box.left) / box.width, 1 - (event.clientY - box.top) / box.height]
    return x < 0 || x > 1 || y < 0 || y > 1 ? null : [0.5 + x * 5, 0.5 + y * 5]
  }
  const words = (one: Element) => {
    const name = nameOf(project, one, texts)
    if (one.influence === null || one.interest === null) return say('system.grid.unknown', { name })
    const values = { name, influence: one.influence, interest: one.interest }
    const attitude =
      one.attitude === null ? '' : `, ${say('system.grid.attitude', { value: signed(one.attitude, true) })}`
    return say('system.grid.at', values) + attitude
  }
  const press = (event: KeyboardEvent, one: Element) => {
    const arrow = ARROWS[event.key]
    if (!arrow || !canEdit) return
    event.preventDefault()
    const [interest, influence] = stands(one) ? [one.interest!, one.influence!] : [MIDDLE, MIDDLE]
    const step = stands(one) ? arrow : [0, 0]
    weigh(bench, one.id, interest + step[0]!, influence + step[1]!)
  }
  const chip = (one: Element, style?: object) => (
    <button
      key={one.id}
      type="button"
      className="system-chip"
      data-attitude={one.attitude === null ? undefined : Math.sign(one.attitude)}
      data-kind={one.kind}
      aria-pressed={selection.has(one.id)}
      aria-label={words(one)}
      style={style}
      onClick={() => choose(bench, [one.id])}
      onKeyDown={(event) => press(event, one)}
      onPointerDown={(event) => {
        if (!canEdit || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        choose(bench, [one.id])
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const at = numbersAt(event)
        if (at) setDrag({ id: one.id, at })
      }}
      onPointerUp={() => {
        if (drag?.id === one.id) weigh(bench, one.id, ...drag.at)
        setDrag(null)
      }}
      onPointerCancel={() => setDrag(null)}
    >
      {nameOf(project, one, texts)}
    </button>
  )
  const crowd = new Map<string, number>()
  const placed = people.filter(stands)
  // What is dragged in from outside stays where it was pressed: the pointer is held by it.
  const coming = drag && people.find((one) => one.id === drag.id && !stands(one))
  return (
    <div className="system-grid">
      {people.length === 0 && <p className="quiet">{say('system.grid.nobody')}</p>}
      {canEdit && people.length > 0 && <p className="quiet small">{say('system.grid.hint')}</p>}
      <div className="system-grid-frame">
        <span className="system-axis" data-axis="y">
          {say('system.grid.influence')} →
        </span>
        {/* biome-ignore lint/a11y/useSemanticElements: a field of two scales, not a set of form fields */}
        <div ref={field} className="system-field" role="group" aria-label={say('system.grid.label')}>
          {CORNERS.map((corner) => (
            <div key={corner} className="system-corner" data-corner={corner} aria-hidden="true">
              {say(`system.quadrant.${corner}`)}
            </div>
          ))}
          {placed.map((one) => {
            const [interest, influence] = drag?.id === one.id ? drag.at : [one.interest!, one.influence!]
            const key = `${interest} ${influence}`
            const below = crowd.get(key) ?? 0
            crowd.set(key, below + 1)
            return chip(one, { ...spot(interest, influence), marginTop: below * 26 })
          })}
          {coming && (
            <span className="system-chip" data-kind={coming.kind} style={spot(...drag.at)}>
              {nameOf(project, coming, texts)}
            </span>
          )}
        </div>
        <span className="system-axis" data-axis="x">
          {say('system.grid.interest')} →
        </span>
      </div>
      {people.some((one) => !stands(one)) && (
        <section aria-label={say('system.grid.outside')} className="system-outside">
          <h2 className="block-title">{say('system.grid.outside')}</h2>
          {people.filter((one) => !stands(one)).map((one) => chip(one))}
        </section>
      )}
    </div>
  )
}

/** The chip hangs on the point that is as far along it as along the field: so it never stands out over an edge. */
const spot = (interest: number, influence: number) => {
  const along = `${((interest - 0.5) / 5) * 100}%`
  return { left: along, top: `${100 - ((influence - 0.5) / 5) * 100}%`, translate: `-${along} -50%` }
}
