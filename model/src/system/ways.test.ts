import { expect, it } from 'vitest'
import type { DrawnElement, DrawnRelation } from './picture.ts'
import { sayingAt, wayOf } from './ways.ts'

const LINE_HEIGHT = 15

const standing = (id: string, y: number): DrawnElement => ({
  id,
  kind: 'participant',
  name: id,
  lines: [id],
  x: 0,
  y,
  width: 44,
  height: 44,
  pinned: false,
  isBottleneck: false,
})

const passing = (start: string, end: string, lane: number): DrawnRelation => ({
  id: `${start}${end}`,
  kind: 'passes',
  start,
  end,
  label: 'ожидание 4 ч – 3 р. д.',
  strength: 1,
  polarity: 'plus',
  delay: false,
  lane,
})

it('Y9 what two parties pass to each other is said at two places, a line apart, even where one stands under the other', () => {
  const elements = new Map([standing('a', 0), standing('b', 140)].map((one) => [one.id, one]))
  const [there, back] = [passing('a', 'b', 0.5), passing('b', 'a', 0.5)].map((relation) =>
    sayingAt(wayOf({ elements }, relation)!, relation.kind),
  )
  expect(Math.abs(there![1] - back![1])).toBeGreaterThanOrEqual(LINE_HEIGHT)
})
