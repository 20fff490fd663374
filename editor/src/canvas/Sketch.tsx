import type { Id, Rect, Scene, Step } from '@potok/model'
import { memo } from 'react'
import { pathOf } from './pathOf.ts'

interface SketchProps {
  scene: Scene
  steps: ReadonlyMap<Id, Step>
  /** The least side of a box, in scene units. */
  least: number
}

/** The boxes of a map in their class colours, too small for words. */
export const SketchBoxes = memo(function SketchBoxes({ scene, steps, least }: SketchProps) {
  return [...scene.boxes.values()].map((box) => (
    <rect
      key={box.id}
      className="sketch-box"
      data-value={steps.get(box.id)?.value ?? 'none'}
      x={box.x}
      y={box.y}
      width={Math.max(box.width, least)}
      height={Math.max(box.height, least)}
    />
  ))
})

/** Lanes and flows under them, for where there is room. `frame`: what of the scene is seen. */
export const SketchGround = memo(function SketchGround({ scene, frame }: { scene: Scene; frame: Rect }) {
  return (
    <>
      {scene.lanes.map(
        ({ id, y, height }, place) =>
          place % 2 === 1 && (
            <rect key={id} className="sketch-lane" x={frame.x} y={y} width={frame.width} height={height} />
          ),
      )}
      {[...scene.flows.values()].map(({ id, points, returns }) => (
        <path key={id} className="sketch-flow" data-returns={returns} d={pathOf(points)} />
      ))}
    </>
  )
})
