import type { Id, Step } from '@potok/model'
import type { PointerEvent } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { aroundAll, type Frame, type Picture } from './picture.ts'
import { SketchBoxes } from './Sketch.tsx'

const WIDTH = 184
const MOST_HEIGHT = 96

export interface MinimapProps {
  picture: Picture
  steps: ReadonlyMap<Id, Step>
  seen: Frame
  centre(x: number, y: number): void
}

/** The whole map in class colours and the window on it: click or drag to move the window. */
export function Minimap({ picture, steps, seen, centre }: MinimapProps) {
  const { say } = useTexts()
  const frame = aroundAll(picture)
  const scale = Math.min(WIDTH / frame.width, MOST_HEIGHT / frame.height)
  const height = Math.max(40, frame.height * scale)
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return
    const at = event.currentTarget.getBoundingClientRect()
    centre(frame.x + (event.clientX - at.left) / scale, frame.y + (event.clientY - at.top) / scale)
  }
  return (
    <svg
      className="minimap"
      width={WIDTH}
      height={height}
      role="img"
      aria-label={say('map.zoom.overview')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        move(event)
      }}
      onPointerMove={move}
    >
      <g transform={`scale(${scale}) translate(${-frame.x} ${-frame.y})`}>
        <SketchBoxes picture={picture} steps={steps} least={3 / scale} />
        <rect
          className="minimap-window"
          x={seen.x}
          y={seen.y}
          width={seen.width}
          height={seen.height}
          strokeWidth={1.5 / scale}
        />
      </g>
    </svg>
  )
}
