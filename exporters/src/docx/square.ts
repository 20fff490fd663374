import { ImageRun } from 'docx'
import type { Code } from '../papers/description.ts'
import { squareOf } from '../papers/square.ts'
import { pixels } from './measures.ts'
import { greyPng } from './picture.ts'

const GRAIN = 8

export function squareRun({ payload, alt }: Code, size: number): ImageRun {
  const square = squareOf(payload)
  const wide = square.size * GRAIN
  const grey = (x: number, y: number) => (square.isDark(Math.floor(x / GRAIN), Math.floor(y / GRAIN)) ? 0 : 255)
  return new ImageRun({
    type: 'png',
    data: greyPng(wide, wide, grey),
    transformation: { width: pixels(size), height: pixels(size) },
    altText: { name: alt, title: alt, description: alt },
  })
}
