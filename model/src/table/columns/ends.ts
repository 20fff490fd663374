import type { Time } from '../../records/time.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { type Column, ofTimed } from '../column.ts'
import { figureText } from '../figures.ts'
import { readTimeOver, timeText } from '../times.ts'

/** One end of an operation's or a wait's time in minutes; a whole range typed into any of them is the whole time. */
function end<Name extends string>(name: Name, place: 0 | 1 | 2): Column<Name> {
  return {
    name,
    of: ofTimed,
    text({ step: { time } }, { project, locale }) {
      const minutes = time?.triple[place]
      if (!time || minutes === null || minutes === undefined) return ''
      if (time.basis === 'work') return figureText(minutes, locale)
      return timeText({ ...time, triple: [minutes, null, minutes] }, project.settings, locale)
    },
    read(words, { step: { time } }, { project }) {
      if (words.trim() === '' || /^[-–—]$/u.test(words.trim())) return ok({ fields: { time: without(time, place) } })
      const read = readTimeOver(words, time, project.settings)
      if (!read.ok) return read
      const given = read.value
      if (!given || !isOne(given)) return ok({ fields: { time: given } })
      const changed = withEnd(time, place, given)
      return changed.ok ? ok({ fields: { time: changed.value } }) : changed
    },
  }
}

const isOne = ({ triple: [min, , max] }: Time): boolean => min === max

/** Ends are typed from the left: a longer one takes the later ones along, a most that is shorter than the least is refused. */
function withEnd(before: Time | null, place: 0 | 1 | 2, given: Time): Result<Time> {
  const minutes = given.triple[0]
  if (!before || before.basis !== given.basis)
    return ok({ ...given, triple: [minutes, place === 1 ? minutes : null, minutes] })
  const [min, typical, max] = before.triple
  const { basis, source } = { ...before, source: given.source }
  const time = (triple: Time['triple']): Result<Time> => ok({ triple, basis, source })
  if (place === 0) return time([minutes, typical === null ? null : Math.max(typical, minutes), Math.max(max, minutes)])
  const least = typical !== null && place === 2 ? Math.min(min, typical) : min
  if (minutes < least)
    return refuse('time.order', 'The least time is longer than the most.', [], { text: String(minutes) })
  if (place === 1) return time([min, minutes, Math.max(max, minutes)])
  return time([min, typical === null ? null : Math.min(typical, minutes), minutes])
}

/** Without its usual time it is a range; without an end it is not known at all. */
function without(before: Time | null, place: 0 | 1 | 2): Time | null {
  if (!before || place !== 1) return null
  const { triple, basis, source } = before
  return { triple: [triple[0], null, triple[2]], basis, source }
}

export const least = end('least', 0)
export const usual = end('usual', 1)
export const most = end('most', 2)
