import { SIGNS } from '@potok/model'

export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

const FAMILY = '"PT Sans", sans-serif'

/** Sets the letters as the table of advances measures them: no kerning, no ligatures. */
export function setLetters(brush: Brush): void {
  brush.fontKerning = 'none'
  brush.textRendering = 'optimizeSpeed'
}

/** Changes the font only when it is another: the browser reads it anew each time. */
export function setFont(brush: Brush, size: number, bold = false): void {
  const font = bold ? -size : size
  if (fonts.get(brush) === font) return
  fonts.set(brush, font)
  brush.font = `${bold ? 700 : 400} ${size}px ${FAMILY}`
}

/** After the canvas was resized its state is the first one again. */
export const forgetFont = (brush: Brush): void => void fonts.delete(brush)

/** The size that is set; below zero: bold. */
const fonts = new WeakMap<Brush, number>()

const signs = new Map<keyof typeof SIGNS, Path2D>()

/** A sign of the scene at this place, in the colour of the stroke. */
export function paintSign(brush: Brush, name: keyof typeof SIGNS, x: number, y: number, size: number, colour: string) {
  let path = signs.get(name)
  if (!path) {
    path = new Path2D(SIGNS[name])
    signs.set(name, path)
  }
  brush.save()
  brush.translate(x, y)
  brush.scale(size / 24, size / 24)
  brush.lineWidth = 2
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  brush.strokeStyle = colour
  brush.stroke(path)
  brush.restore()
}
