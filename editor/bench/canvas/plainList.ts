import type { Page } from 'playwright-core'

/** What a plain canvas paints: boxes, curves and lines of text, in the units of the sheet. */
export interface PlainList {
  readonly boxes: readonly (readonly [x: number, y: number, width: number, height: number])[]
  /** A quadratic curve with a head. */
  readonly curves: readonly (readonly [number, number, number, number, number, number])[]
  readonly lines: readonly (readonly [x: number, y: number, text: string])[]
}

/** A page of one canvas that paints the list, culled to what is in sight, and moves with the wheel. Far: one stroke of bare lines, no words. */
export async function openPlain(page: Page, list: PlainList, zoom: number, isFar = false): Promise<void> {
  await page.setContent('<body style="margin:0;overflow:hidden"><canvas style="display:block"></canvas>')
  await page.evaluate(
    ([given, scale, far]) => {
      const canvas = document.querySelector('canvas')!
      const brush = canvas.getContext('2d', { alpha: false })!
      canvas.width = innerWidth
      canvas.height = innerHeight
      let [left, top, frame] = [20, 20, 0]
      const seen = (x: number, y: number, wide: number, high: number) =>
        (x + wide) * scale + left > 0 &&
        x * scale + left < innerWidth &&
        (y + high) * scale + top > 0 &&
        y * scale + top < innerHeight
      const paint = () => {
        frame = 0
        brush.setTransform(1, 0, 0, 1, 0, 0)
        brush.fillStyle = '#f9fafb'
        brush.fillRect(0, 0, canvas.width, canvas.height)
        brush.setTransform(scale, 0, 0, scale, left, top)
        brush.strokeStyle = '#5a6473'
        brush.lineWidth = far ? 1 / scale : 1.5
        if (far) brush.beginPath()
        for (const [ax, ay, bx, by, cx, cy] of given.curves) {
          const [x, y] = [Math.min(ax, bx, cx), Math.min(ay, by, cy)]
          if (!seen(x, y, Math.max(ax, bx, cx) - x, Math.max(ay, by, cy) - y)) continue
          if (!far) brush.beginPath()
          brush.moveTo(ax, ay)
          if (far) brush.lineTo((ax + 2 * bx + cx) / 4, (ay + 2 * by + cy) / 4)
          if (far) brush.lineTo(cx, cy)
          else brush.quadraticCurveTo(bx, by, cx, cy)
          if (far) continue
          brush.stroke()
          const angle = Math.atan2(cy - by, cx - bx)
          brush.fillStyle = '#5a6473'
          brush.beginPath()
          brush.moveTo(cx, cy)
          for (const side of [-1, 1])
            brush.lineTo(cx - 9 * Math.cos(angle + side * 0.38), cy - 9 * Math.sin(angle + side * 0.38))
          brush.fill()
        }
        if (far) brush.stroke()
        brush.strokeStyle = '#c9cfd8'
        for (const [x, y, wide, high] of given.boxes) {
          if (!seen(x, y, wide, high)) continue
          brush.fillStyle = '#ffffff'
          brush.beginPath()
          brush.roundRect(x, y, wide, high, 8)
          brush.fill()
          brush.stroke()
        }
        brush.font = '13px sans-serif'
        brush.fillStyle = '#161a20'
        if (!far) for (const [x, y, text] of given.lines) if (seen(x, y - 13, 150, 16)) brush.fillText(text, x, y)
      }
      addEventListener('wheel', ({ deltaX, deltaY }) => {
        left -= deltaX
        top -= deltaY
        if (frame === 0) frame = requestAnimationFrame(paint)
      })
      paint()
    },
    [list, zoom, isFar] as const,
  )
}
