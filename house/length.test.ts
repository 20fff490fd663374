import { expect, test } from 'vitest'
import { tooLong } from './length.ts'
import { checkout, placeWith } from './place.ts'

test('house 12: no file is over 400 lines', () => {
  expect(tooLong(checkout)).toEqual([])
})

test('house 12: 400 lines pass, 401 do not, generated files may be any length', () => {
  const root = placeWith({
    'model/src/fits.ts': 'a\n'.repeat(400),
    'model/src/long.ts': 'a\n'.repeat(401),
    'model/src/glyphs.gen.ts': 'a\n'.repeat(9000),
    'editor/src/ui/long.css': 'a\n'.repeat(402),
  })
  expect(tooLong(root)).toEqual([
    'editor/src/ui/long.css has 402 lines, 400 are the most',
    'model/src/long.ts has 401 lines, 400 are the most',
  ])
})
