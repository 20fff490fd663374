import type { Id } from '../ids.ts'
import type { Place } from '../records/project.ts'
import type { Look } from '../records/step.ts'
import { arrange } from '../scene/arrange.ts'
import { SIZES } from '../scene/sizes.ts'
import type { Working } from './working.ts'
import type { WrittenRow } from './written.ts'

const WIDE: Readonly<Record<Look, readonly [width: number, height: number]>> = {
  operation: [SIZES.stepWidth, SIZES.stepHeight],
  start: [120, SIZES.pillHeight],
  end: [88, SIZES.pillHeight],
  xor: [SIZES.decision, SIZES.decision],
  and: [SIZES.bar, SIZES.lane],
  or: [SIZES.decision, SIZES.decision],
  join: [SIZES.bar, SIZES.lane],
  wait: [SIZES.wait, SIZES.wait],
  document: [SIZES.stepWidth, SIZES.stepHeight],
  system: [SIZES.stepWidth, SIZES.stepHeight],
  note: [SIZES.stepWidth, SIZES.stepHeight],
}

/** Places of what the table adds: a map that was empty is arranged whole; on another, added rows stand in line and what follows makes room. */
export function stand(working: Working, rows: readonly WrittenRow[], wasEmpty: boolean): void {
  const added = rows.filter((row) => row.added)
  if (wasEmpty && added.length > 0) {
    const { map, project } = working.asMap()
    for (const [id, place] of Object.entries(arrange(map, project, project.about.locale))) working.places.set(id, place)
    return
  }
  for (const run of runsOf(added)) standInLine(working, run)
}

/** Rows that were added one after another. */
function runsOf(added: readonly WrittenRow[]): WrittenRow[][] {
  const runs: WrittenRow[][] = []
  for (const row of added) {
    const run = runs.at(-1)
    if (run && run.at(-1)?.id === row.added?.after) run.push(row)
    else runs.push([row])
  }
  return runs
}

function standInLine(working: Working, run: readonly WrittenRow[]): void {
  const last = run[0]?.added?.after ?? null
  const [from, place] = [working.steps.get(last ?? ''), working.places.get(last ?? '')]
  const isBefore = from?.look === 'end'
  const start = place
    ? isBefore
      ? place[0]
      : place[0] + widthOf(from?.look, place) + gapOf(from?.look)
    : farRight(working)
  let x = start
  const stands = run.map(({ id }) => {
    const look = working.steps.get(id)!.look
    const at = x
    x += WIDE[look][0] + gapOf(look)
    return { id, at }
  })
  const others = working.ownSteps().flatMap(({ id }) => {
    const there = working.places.get(id)
    return there && !run.some((row) => row.id === id) ? [{ id, place: there }] : []
  })
  const following = others.filter(
    (one) => one.place[0] >= (isBefore ? start : start - SIZES.gap + 1) && one.id !== (isBefore ? '' : last),
  )
  const nearest = Math.min(...following.map((one) => one.place[0]))
  const push = snapUp(x - nearest)
  if (push > 0)
    for (const {
      id,
      place: [left, ...rest],
    } of following)
      working.places.set(id, [left + push, ...rest] as unknown as Place)
  for (const { id, at } of stands) working.places.set(id, [snapUp(at), freeRow(working, id, snapUp(at))])
}

const widthOf = (look: Look | undefined, place: Place): number => place[2] ?? WIDE[look ?? 'operation'][0]
const gapOf = (look: Look | undefined): number => (look === 'xor' || look === 'or' ? SIZES.labelledGap : SIZES.gap)
const snapUp = (value: number): number => Math.ceil(value / SIZES.snap) * SIZES.snap

function farRight(working: Working): number {
  const ends = working.ownSteps().flatMap(({ id, look }) => {
    const place = working.places.get(id)
    return place ? [place[0] + widthOf(look, place)] : []
  })
  return Math.max(0, ...ends) + SIZES.gap
}

/** The highest row of its lane where nothing stands in the way. */
export function freeRow(working: Working, id: Id, x: number): number {
  const step = working.steps.get(id)!
  const [width, height] = WIDE[step.look]
  const mates = working.ownSteps().flatMap((one) => {
    const place = one.id === id || one.lane !== step.lane ? undefined : working.places.get(one.id)
    if (!place) return []
    const [wide, tall] = [place[2] ?? WIDE[one.look][0], place[3] ?? WIDE[one.look][1]]
    return [{ x: place[0], y: place[1], width: wide, height: tall }]
  })
  const first =
    mates.length === 0
      ? SIZES.laneMargin + SIZES.stepHeight / 2
      : Math.min(...mates.map((one) => one.y + one.height / 2))
  const meets = (y: number) =>
    mates.some(
      (one) =>
        one.x < x + width + SIZES.laneMargin &&
        x < one.x + one.width + SIZES.laneMargin &&
        one.y < y + height &&
        y < one.y + one.height,
    )
  let y = first - height / 2
  while (meets(y)) y += SIZES.lane
  return y
}
