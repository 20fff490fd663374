import {
  COLUMN_WIDTH,
  CURVE_HEIGHT,
  type CurvePoint,
  curveThrough,
  feelingAt,
  HEAD_WIDTH,
  heightOfFeeling,
  type Id,
  journeyGrid,
  type Persona,
  type Project,
  pointsOf,
  suggestedMoments,
} from '@potok/model'
import { memo, type PointerEvent, useMemo, useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { feel } from './deeds.ts'
import { feelingWords } from './entries.ts'

export const LEVELS = [2, 1, 0, -1, -2]
const LOOKS = 4

/** The look of a persona's curve: colour, stroke and point differ together, so that none is told by hue alone. */
export const lookOf = (personas: readonly Persona[], id: Id): number =>
  Math.max(
    0,
    personas.findIndex((one) => one.id === id),
  ) % LOOKS

interface EmotionCurvesProps {
  bench: JourneyBench
  project: Project
  canEdit: boolean
}

/** The curves of all personas over the whole row; the points are pulled up and down. Cells under it carry the keys and the words. */
export const EmotionCurves = memo(function EmotionCurves({ bench, project, canEdit }: EmotionCurvesProps) {
  const { say } = useTexts()
  const grid = journeyGrid(project, bench.map)
  const [held, hold] = useState<{ step: Id; persona: Id; value: number } | null>(null)
  const suggested = useMemo(() => (grid ? suggestedMoments(project, grid) : new Map()), [project, grid])
  if (!grid) return null
  const width = grid.steps.length * COLUMN_WIDTH
  const before = beforeOf(project, bench.map)
  const pull = (persona: Id, point: CurvePoint) => ({
    onPointerDown(event: PointerEvent<SVGElement>) {
      bench.desk.setState({ persona })
      if (!canEdit || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      hold({ step: point.step, persona, value: point.value })
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
      if (!held || !box) return
      const value = feelingAt(((event.clientY - box.top) / box.height) * CURVE_HEIGHT)
      if (value !== held.value) hold({ ...held, value })
    },
    onPointerUp() {
      if (held && held.value !== grid.feeling(held.step, held.persona)) feel(bench, held.step, held.value, held.persona)
      hold(null)
    },
    onPointerCancel: () => hold(null),
  })
  return (
    <svg className="journey-curves" width={width} height={CURVE_HEIGHT} style={{ left: HEAD_WIDTH }} aria-hidden="true">
      {grid.steps.map(({ id, moment }, at) =>
        moment || suggested.has(id) ? (
          <g key={id} className="journey-moment" data-said={moment || undefined}>
            <rect x={at * COLUMN_WIDTH + 0.5} width={COLUMN_WIDTH - 1} height={CURVE_HEIGHT} />
            <text x={at * COLUMN_WIDTH + 6} y={13}>
              {say(moment ? 'journey.emotions.moment' : 'journey.emotions.maybe')}
            </text>
          </g>
        ) : null,
      )}
      {LEVELS.map((level) => (
        <g key={level}>
          <line
            className="journey-level"
            data-zero={level === 0 || undefined}
            x2={width}
            y1={heightOfFeeling(level)}
            y2={heightOfFeeling(level)}
          />
          {level % 2 === 0 && (
            <text className="journey-scale" x={4} y={heightOfFeeling(level) - 3}>
              {feelingWords(level)}
            </text>
          )}
        </g>
      ))}
      {before &&
        grid.personas.map(({ id }) => (
          <path key={id} className="journey-before" d={curveThrough(pointsOf(grid, (step) => before(step, id)))} />
        ))}
      {grid.personas.map(({ id }) => {
        const felt = (step: Id) => (held?.step === step && held.persona === id ? held.value : grid.feeling(step, id))
        const points = pointsOf(grid, felt)
        return (
          <g key={id} className="journey-curve" data-look={lookOf(grid.personas, id)}>
            <path d={curveThrough(points)} />
            {points.map((point) => (
              <Point key={point.step} look={lookOf(grid.personas, id)} point={point} pull={pull(id, point)} />
            ))}
          </g>
        )
      })}
    </svg>
  )
})

export function Point({ look, point: { x, y }, pull }: { look: number; point: CurvePoint; pull?: object }) {
  if (look === 0) return <circle cx={x} cy={y} r={6} {...pull} />
  if (look === 1) return <rect x={x - 5} y={y - 5} width={10} height={10} rx={1.5} {...pull} />
  if (look === 2) return <path className="mark" d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} {...pull} />
  return <path className="mark" d={`M${x - 6.5} ${y + 5}h13l-6.5 -11z`} {...pull} />
}

/** Of a journey that was copied from another: the feelings at the steps that these come from. */
function beforeOf(project: Project, map: Id): ((step: Id, persona: Id) => number | null) | null {
  const source = project.maps
    .get(map)
    ?.from.map((id) => journeyGrid(project, id))
    .find(Boolean)
  if (!source) return null
  return (step, persona) => {
    const [from] = project.journeySteps.get(step)?.from ?? []
    return from ? source.feeling(from, persona) : null
  }
}
