import type { Scene } from '@potok/model'
import { expect, it } from 'vitest'
import { emptyScene } from './drawn.ts'
import { packed, unpacked } from './sketched.ts'

it('a sketch that was packed for the way is the same when it arrives', () => {
  const scene = {
    ...emptyScene('m', 'ru'),
    lanes: [{ id: 'l', y: 0, height: 76 }],
    boxes: new Map([
      ['a', { id: 'a', x: 0, y: 8, width: 176, height: 60 }],
      ['b', { id: 'b', x: 200, y: 8.5, width: 40, height: 40 }],
    ]),
    flows: new Map([
      [
        'f',
        {
          id: 'f',
          points: [
            [176, 38],
            [200, 38],
          ],
          returns: false,
        },
      ],
      [
        'r',
        {
          id: 'r',
          points: [
            [220, 48],
            [220, 90],
            [20, 90],
          ],
          returns: true,
        },
      ],
    ]),
  } as unknown as Scene
  const { lanes, boxes, flows } = scene
  expect(unpacked(structuredClone(packed(scene)))).toEqual({ lanes, boxes, flows })
})
