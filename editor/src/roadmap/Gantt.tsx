import { type Action, setFields, statusOn } from '@potok/model'
import { type CSSProperties, useRef, useState } from 'react'
import { byNumber } from '../papers/ListTable.tsx'
import { act } from '../store/act.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { at, dayAfter, daysBetween, type Scale, scaleOf } from './scale.ts'

/** The actions as bars: carried by the pointer or, in focus, by arrows, a day a press; Shift changes the last day alone. */
export function Gantt() {
  const { say, language } = useTexts()
  const actions = byNumber(useProject()!.actions.values())
  const today = todayHere()
  const dated = actions.filter(({ start, finish }) => start !== null || finish !== null)
  const scale = scaleOf([...dated.flatMap(({ start, finish }) => [start, finish].filter((day) => day !== null)), today])
  if (!scale || dated.length === 0)
    return (
      <div className="empty">
        <h2 className="section-title">{say('roadmap.noDays')}</h2>
        <p className="quiet">{say('roadmap.noDaysHint')}</p>
      </div>
    )
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit', timeZone: 'UTC' })
  return (
    <div className="card gantt">
      <p className="quiet small">{say('roadmap.keys', { shift: 'Shift' })}</p>
      <div className="gantt-head" aria-hidden="true">
        <span />
        <div className="gantt-months">
          {scale.months.map(({ first, width }) => (
            <span key={first} style={{ width: `${width * 100}%` }}>
              {month.format(Date.parse(first))}
            </span>
          ))}
        </div>
      </div>
      <ul className="plain gantt-rows">
        {actions.map((action) => (
          <li key={action.id} className="gantt-row">
            <span className="gantt-words">
              <span className="faint">{action.number ?? '…'}</span> {action.text || say('roadmap.unnamed')}
              {action.owner && <span className="quiet small"> {action.owner}</span>}
            </span>
            <div className="gantt-line">
              {scale.months.map(({ first, at: left }) => (
                <i key={first} style={{ left: `${left * 100}%` }} />
              ))}
              <i className="gantt-today" style={{ left: `${at(scale, today) * 100}%` }} />
              <Bar action={action} scale={scale} today={today} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How far the bar is carried, in days. */
interface Carried {
  readonly from: number
  readonly days: number
  readonly stretches: boolean
}

function Bar({ action, scale, today }: { action: Action; scale: Scale; today: string }) {
  const { say, language } = useTexts()
  const session = useSession()
  const mayEdit = useMayEdit()
  const bar = useRef<HTMLButtonElement>(null)
  const [carried, carry] = useState<Carried | null>(null)
  const begins = action.start ?? action.finish
  const ends = action.finish ?? action.start
  if (begins === null || ends === null) return null
  const put = (days: number, stretches: boolean) => {
    const finish = action.finish && dayAfter(action.finish, days)
    const start = action.start && (stretches ? action.start : dayAfter(action.start, days))
    if (days === 0 || (start && finish && finish < start)) return
    act(session, setFields, { noun: 'actions', id: action.id, fields: { start, finish } })
  }
  const shift = carried ? carried.days : 0
  const from = carried && !carried.stretches ? dayAfter(begins, shift) : begins
  const to = carried ? dayAfter(ends, shift) : ends
  const left = at(scale, from)
  const width = Math.max((daysBetween(from, to) + 1) / scale.days, 1 / scale.days)
  const status = statusOn(action, today)
  const day = (one: string) => new Date(`${one}T00:00:00`).toLocaleDateString(language)
  const words = say('roadmap.bar', {
    text: action.text,
    from: day(from),
    to: day(to),
    state: say(`roadmap.status.${status}`),
  })
  const dayWidth = () => (bar.current?.parentElement?.clientWidth ?? 1) / scale.days
  return (
    <button
      ref={bar}
      type="button"
      className="gantt-bar"
      data-status={status}
      aria-label={words}
      title={words}
      disabled={!mayEdit}
      style={{ left: `${left * 100}%`, width: `${width * 100}%`, '--done': `${action.percent ?? 0}%` } as CSSProperties}
      onKeyDown={(event) => {
        const days = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
        if (days === 0) return
        event.preventDefault()
        put(days, event.shiftKey)
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        const box = event.currentTarget.getBoundingClientRect()
        carry({ from: event.clientX, days: 0, stretches: box.right - event.clientX < EDGE && box.width > 2 * EDGE })
      }}
      onPointerMove={(event) => {
        if (carried) carry({ ...carried, days: Math.round((event.clientX - carried.from) / dayWidth()) })
      }}
      onPointerUp={() => {
        if (carried) put(carried.days, carried.stretches)
        carry(null)
      }}
      onPointerCancel={() => carry(null)}
    />
  )
}

/** Pixels at the end of a bar that mean its last day. */
const EDGE = 8

function todayHere(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
