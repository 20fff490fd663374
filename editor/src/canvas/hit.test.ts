import type { Box, FlowLine, Scene } from '@potok/model'
import { expect, it } from 'vitest'
import { emptyScene } from './drawn.ts'
import { boxOn, flowOn } from './hit.ts'

const box = { id: 'step', x: 0, y: 0, width: 176, height: 60, question: null } as unknown as Box
const line = (id: string, y: number, labels: unknown[] = []) =>
  ({
    id,
    points: [
      [176, y],
      [300, y],
      [300, y + 100],
    ],
    labels,
    problems: [],
  }) as unknown as FlowLine
const scene: Scene = {
  ...emptyScene('m', 'ru'),
  boxes: new Map([['step', box]]),
  flows: new Map([
    ['upper', line('upper', 20, [{ x: 200, y: -10, width: 60, height: 14, lines: [], align: 'left' }])],
    ['lower', line('lower', 40)],
  ]),
  bounds: { x: 0, y: 0, width: 5000, height: 500 },
}

it('a place on a box means the box, beside it nothing', () => {
  expect(boxOn(scene, [176, 60])?.id).toBe('step')
  expect(boxOn(scene, [177, 60])).toBeNull()
})

it('a place near two flows means the nearer, a place on a label its flow, a place beyond reach none', () => {
  expect(flowOn(scene, [250, 27], 14)).toBe('upper')
  expect(flowOn(scene, [250, 34], 14)).toBe('lower')
  expect(flowOn(scene, [210, 0], 3)).toBe('upper')
  expect(flowOn(scene, [210, 0], 3)).not.toBe('lower')
  expect(flowOn(scene, [400, 300], 14)).toBeNull()
})
