import type { Star } from '@potok/model'
import { type Brush, setFont } from './brush.ts'
import type { Inks } from './inks.ts'

const RAYS = 10
const OUTER = 12
const INNER = 9.2

let shape: Path2D | null = null

/** Problem stars with their numbers; from far off they are larger than the scene has them. */
export function paintStars(brush: Brush, stars: readonly Star[], scale: number, { colours }: Inks): void {
  shape ??= rays()
  for (const { x, y, number } of stars) {
    brush.save()
    brush.translate(x, y)
    brush.scale(scale, scale)
    brush.fillStyle = colours.star
    brush.fill(shape)
    brush.strokeStyle = colours.surface
    brush.lineWidth = 1
    brush.stroke(shape)
    setFont(brush, 12, true)
    brush.fillStyle = '#fff'
    brush.textAlign = 'center'
    brush.fillText(number, 0, 4.2)
    brush.textAlign = 'start'
    brush.restore()
  }
}

function rays(): Path2D {
  const path = new Path2D()
  for (let place = 0; place < RAYS * 2; place++) {
    const radius = place % 2 === 0 ? OUTER : INNER
    const angle = (Math.PI * place) / RAYS - Math.PI / 2
    path.lineTo(radius * Math.cos(angle), radius * Math.sin(angle))
  }
  path.closePath()
  return path
}
