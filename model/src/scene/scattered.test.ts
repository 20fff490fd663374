import { expect, test } from 'vitest'
import { scatteredMap } from '../../bench/scatteredMap.ts'
import { GridIndex, grown, overlap } from './gridIndex.ts'
import { segments } from './paths.ts'
import { buildScene } from './scene.ts'
import type { Box, FlowLine, Scene } from './shapes.ts'

const SEEDS = [1, 2, 3, 4, 5]
const STEPS = 1000

function throughBoxes({ boxes, flows }: Scene): FlowLine[] {
  const index = new GridIndex<Box>()
  for (const box of boxes.values()) index.add(box.id, box, box)
  const isBlocked = ({ start, end, points }: FlowLine) =>
    segments(points).some((run) =>
      index.near(run).some((box) => box.id !== start && box.id !== end && overlap(grown(run, 0.5), box)),
    )
  return [...flows.values()].filter(isBlocked)
}

test('G11 of 6,000 flows between steps that nobody arranged, at most one of a thousand passes through a step', {
  timeout: 120_000,
}, () => {
  let [flows, through] = [0, 0]
  for (const seed of SEEDS) {
    const { map, project } = scatteredMap(STEPS, seed)
    const scene = buildScene(map, project, { locale: 'ru' })
    flows += scene.flows.size
    through += throughBoxes(scene).length
  }
  expect(flows).toBe(SEEDS.length * STEPS * 1.2)
  expect(1 - through / flows).toBeGreaterThanOrEqual(0.999)
})
