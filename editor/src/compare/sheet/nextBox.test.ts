import { expect, it } from 'vitest'
import { nextBox } from './nextBox.ts'

const at = (name: string, x: number, y: number) => ({ name, box: { x, y, width: 10, height: 10 } })
const [a, b, c, d] = [at('a', 0, 0), at('b', 100, 4), at('c', 40, 60), at('d', 100, 80)] as const
const all = [a, b, c, d]
const from = (one: typeof a, arrow: Parameters<typeof nextBox>[2]) => nextBox(all, one, arrow)?.name ?? null

it('an arrow goes to the nearest box of its direction, straight on before aside', () => {
  expect(from(a, 'ArrowRight')).toBe('b')
  expect(from(a, 'ArrowDown')).toBe('c')
  expect(from(b, 'ArrowDown')).toBe('d')
  expect(from(d, 'ArrowLeft')).toBe('c')
  expect(from(d, 'ArrowUp')).toBe('b')
})

it('where nothing lies further on it stays', () => {
  expect(from(a, 'ArrowLeft')).toBe(null)
  expect(from(b, 'ArrowRight')).toBe(null)
})
