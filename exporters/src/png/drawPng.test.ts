import { expect, test } from 'vitest'
import { drawPng, MOST_PIXELS } from './drawPng.ts'

const square = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" font-family="'PT Sans', sans-serif">${body}</svg>`

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('the picture is as wide as asked and keeps its shape', () => {
  const drawn = drawPng(square(''), { width: 300 })
  if (!drawn.ok) throw new Error(drawn.message)
  expect([...drawn.value.slice(1, 4)]).toEqual([...new TextEncoder().encode('PNG')])
  expect(sizeOf(drawn.value)).toEqual([300, 150])
})

test('Russian text is drawn in the shipped font, bold apart from regular', () => {
  const written = (weight: number) =>
    drawPng(square(`<text x="5" y="30" font-size="20" font-weight="${weight}">Потери</text>`), { width: 200 })
  const [empty, regular, bold] = [drawPng(square(''), { width: 200 }), written(400), written(700)]
  if (!(empty.ok && regular.ok && bold.ok)) throw new Error('not drawn')
  expect(regular.value).not.toEqual(empty.value)
  expect(bold.value).not.toEqual(regular.value)
})

test('letters that the font would join stay apart, as the scene has measured them', () => {
  const written = (text: string) => drawPng(square(`<text x="5" y="30" font-size="20">${text}</text>`), { width: 400 })
  const [plain, parted] = [written('file off fly'), written('f\u200cile of\u200cf f\u200cly')]
  if (!(plain.ok && parted.ok)) throw new Error('not drawn')
  expect(plain.value).toEqual(parted.value)
})

test('a picture that would take the memory of the server is refused with its size', () => {
  expect(drawPng(square(''), { width: 20_000 })).toEqual({
    ok: false,
    code: 'picture-too-large',
    message: 'A picture of 200000000 pixels is over the 100000000 allowed.',
    values: { pixels: 200_000_000, most: MOST_PIXELS },
    about: [],
  })
})
