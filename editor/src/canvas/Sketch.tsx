import type { Id, Rect, Step } from '@potok/model'
import { memo } from 'react'
import { pathOf } from './pathOf.ts'
import type { Sketched } from './sketched.ts'

interface SketchProps {
  scene: Sketched
  steps: ReadonlyMap<Id, Step>
  /** The least side of a box, in scene units. */
  least: number
}

/** So many elements of their own the page bears; of more, those that look alike are drawn as one. */
const MOST = 600

/** The boxes of a map in their class colours, too small for words. */
export const SketchBoxes = memo(function SketchBoxes({ scene, steps, least }: SketchProps) {
  const boxes = [...scene.boxes.values()]
  const classOf = (id: Id) => steps.get(id)?.value ?? 'none'
  if (boxes.length > MOST)
    return [...Map.groupBy(boxes, ({ id }) => classOf(id))].map(([value, alike]) => (
      <path
        key={value}
        className="sketch-box"
        data-value={value}
        d={alike
          .map(({ x, y, width, height }) => {
            const [wide, tall] = [Math.max(width, least), Math.max(height, least)]
            return `M${x} ${y}h${wide}v${tall}h${-wide}z`
          })
          .join('')}
      />
    ))
  return boxes.map((box) => (
    <rect
      key={box.id}
      className="sketch-box"
      data-value={classOf(box.id)}
      x={box.x}
      y={box.y}
      width={Math.max(box.width, least)}
      height={Math.max(box.height, least)}
    />
  ))
})

/** Lanes and flows under them, for where there is room. `frame`: what of the scene is seen. */
export const SketchGround = memo(function SketchGround({ scene, frame }: { scene: Sketched; frame: Rect }) {
  return (
    <>
      {scene.lanes.map(
        ({ id, y, height }, place) =>
          place % 2 === 1 && (
            <rect key={id} className="sketch-lane" x={frame.x} y={y} width={frame.width} height={height} />
          ),
      )}
      {[...Map.groupBy(scene.flows.values(), ({ returns }) => returns)].map(([returns, alike]) => (
        <path
          key={String(returns)}
          className="sketch-flow"
          data-returns={returns}
          d={alike.map(({ points }) => pathOf(points)).join('')}
        />
      ))}
    </>
  )
})
