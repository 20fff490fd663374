import { LEGIBLE, type Painted, paintSystem } from './paintSystem.ts'

/** Pixels of the sheet around the view that are painted ahead. */
const AROUND = 400

/**
 * Paints the sheet. From afar, where all of it is in sight, a sheet that is only carried is painted once on `ahead`, a
 * canvas somewhat larger than the view, and the browser moves it: no line is painted again.
 */
export function keptSheet(brush: CanvasRenderingContext2D, ahead: HTMLCanvasElement): (painted: Painted) => void {
  const shows = ahead.getContext('bitmaprenderer')!
  let kept: Painted | null = null
  let before: Painted | null = null
  const keep = (painted: Painted) => {
    const { view, ratio } = painted
    const seen = wider(view)
    const sheet = new OffscreenCanvas(Math.round(seen.width * ratio), Math.round(seen.height * ratio))
    paintSystem(sheet.getContext('2d', { alpha: false })!, { ...painted, view: seen })
    // A picture and no canvas to paint on: the browser copies the latter in every frame, changed or not.
    shows.transferFromImageBitmap(sheet.transferToImageBitmap())
    ahead.style.inset = `${-AROUND}px`
    ahead.style.width = `${seen.width}px`
    ahead.style.height = `${seen.height}px`
    kept = painted
    return painted
  }
  return (painted) => {
    const isCarried = painted.view.zoom < LEGIBLE && before !== null && looksSame(before, painted)
    before = painted
    ahead.style.visibility = isCarried ? 'visible' : 'hidden'
    brush.canvas.style.visibility = isCarried ? 'hidden' : 'visible'
    if (!isCarried) {
      kept = null
      paintSystem(brush, painted)
      return
    }
    const { view } = kept && away(kept, painted) <= AROUND ? kept : keep(painted)
    // By whole pixels, that lines stay sharp.
    const shift = (by: number) => `${Math.round(by * painted.ratio) / painted.ratio}px`
    ahead.style.transform = `translate(${shift(painted.view.x - view.x)}, ${shift(painted.view.y - view.y)})`
  }
}

const wider = (view: Painted['view']): Painted['view'] => ({
  zoom: view.zoom,
  x: view.x + AROUND,
  y: view.y + AROUND,
  width: view.width + 2 * AROUND,
  height: view.height + 2 * AROUND,
})

const away = (a: Painted, b: Painted): number => Math.max(Math.abs(a.view.x - b.view.x), Math.abs(a.view.y - b.view.y))

const looksSame = (a: Painted, b: Painted): boolean =>
  a.view.zoom === b.view.zoom &&
  a.view.width === b.view.width &&
  a.view.height === b.view.height &&
  LOOKS.every((one) => a[one] === b[one])

const LOOKS = ['picture', 'ratio', 'colours', 'ground', 'selection', 'lit', 'loop', 'rings'] as const
