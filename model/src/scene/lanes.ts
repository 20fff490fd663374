import type { ProcessMap } from '../graph/processMap.ts'
import type { Id } from '../ids.ts'
import type { Lane } from '../records/lane.ts'
import type { Project } from '../records/project.ts'
import { measure, wrap } from './measure.ts'
import type { Locale, SceneLane, TextLine } from './shapes.ts'
import { SIZES, TEXT } from './sizes.ts'

const WORDS = {
  ru: { external: 'вне организации', rate: '₽/ч' },
  en: { external: 'outside', rate: '₽/h' },
} as const

/** How far the steps of a lane reach, as they are stored. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

const NONE: ReadonlySet<Id> = new Set()

/** Bands under each other. A lane that a higher one has pushed down, or that moved, takes its steps along: that is its `shift`. */
export function layLanes(
  map: ProcessMap,
  project: Project,
  locale: Locale,
  extents: ReadonlyMap<Id, Extent>,
  pinned: ReadonlyMap<Id, readonly number[]>,
  folded: ReadonlySet<Id> = NONE,
): SceneLane[] {
  let y = 0
  const whole = map.lanes.map((lane): SceneLane => {
    const extent = extents.get(lane.id)
    const first = y + SIZES.laneMargin
    const strays = extent && (extent.top < first || extent.top > first + SIZES.lane)
    const shift = strays ? first - extent.top : 0
    const least = lane.height ?? (extent ? SIZES.lane : SIZES.emptyLane)
    const height = Math.max(least, extent ? extent.bottom + shift + SIZES.laneMargin - y : 0)
    const laid = {
      id: lane.id,
      participantId: lane.participant,
      y,
      height,
      folded: false,
      shift,
      ...head(lane, project, locale, height),
      problems: pinned.get(lane.id) ?? [],
    }
    y += height
    return laid
  })
  return folded.size > 0 ? lower(whole, map, project, locale, folded) : whole
}

/** What stands under a folded lane comes up by what it saves. */
function lower(
  whole: readonly SceneLane[],
  map: ProcessMap,
  project: Project,
  locale: Locale,
  folded: ReadonlySet<Id>,
): SceneLane[] {
  let saved = 0
  return whole.map((lane, index) => {
    const moved = { ...lane, y: lane.y - saved, shift: lane.shift - saved }
    if (!folded.has(lane.id)) return moved
    saved += Math.max(0, lane.height - SIZES.emptyLane)
    const height = Math.min(lane.height, SIZES.emptyLane)
    return { ...moved, height, folded: true, ...head(map.lanes[index]!, project, locale, height) }
  })
}

function head(lane: Lane, project: Project, locale: Locale, height: number): { lines: TextLine[]; note: string } {
  const participant = lane.participant ? project.participants.get(lane.participant) : undefined
  const name = (locale === 'en' && participant?.nameEn) || participant?.name || ''
  const note = participant?.external
    ? WORDS[locale].external
    : participant?.rate
      ? rateText(participant.rate, locale)
      : ''
  const room = height - 6 - (note ? 13 : 0)
  const most = Math.min(3, Math.max(1, Math.floor(room / 15)))
  const noted = note !== '' && height >= most * 15 + 19
  const wide = SIZES.laneHead - 16
  const widest = Math.max(0, ...name.split(/\s+/).map((word) => measure(word, TEXT.lane, 'bold')))
  const size = Math.max(TEXT.note, Math.min(TEXT.lane, Math.floor((TEXT.lane * wide * 2) / widest) / 2))
  const names = wrap(name, wide, size, 'bold', most).lines
  const top = (height - names.length * 15 - (noted ? 13 : 0)) / 2
  const lines: TextLine[] = names.map((text, index) => ({
    text,
    x: 10,
    y: top + index * 15 + 12,
    size,
    weight: 'bold',
    anchor: 'start',
  }))
  if (noted)
    lines.push({
      text: note,
      x: 10,
      y: top + names.length * 15 + 10,
      size: TEXT.note,
      weight: 'regular',
      anchor: 'start',
    })
  return { lines, note }
}

function rateText(rate: number, locale: Locale): string {
  const rounded = Math.round(rate * 100) / 100
  const figure = String(rounded).replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0')
  return `${locale === 'ru' ? figure.replace('.', ',') : figure}\u00a0${WORDS[locale].rate}`
}
