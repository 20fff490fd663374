import { type Id, journeyGrid, type MapRecord, type Project } from '@potok/model'

const [WIDTH, HEIGHT] = [96, 24]
const LOWEST = 2

/** The first persona's curve at a glance. */
export function JourneyMini({ project, map }: { project: Project; map: MapRecord }) {
  const grid = journeyGrid(project, map.id)
  const persona: Id | undefined = grid?.personas[0]?.id
  if (!grid || !persona) return null
  const points = grid.steps.flatMap(({ id }, at) => {
    const value = grid.feeling(id, persona)
    const x = ((at + 0.5) / grid.steps.length) * WIDTH
    return value === null ? [] : [`${x.toFixed(1)},${(((LOWEST - value) / 4) * (HEIGHT - 4) + 2).toFixed(1)}`]
  })
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} stroke="var(--line2)" />
      <polyline points={points.join(' ')} fill="none" stroke="var(--accent)" strokeWidth="1.5" />
    </svg>
  )
}
