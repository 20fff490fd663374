import { beforeAll, expect, test } from 'vitest'
import { scatteredMap } from '../../bench/scatteredMap.ts'
import { GridIndex, grown, overlap } from './gridIndex.ts'
import { segments } from './paths.ts'
import { buildScene } from './scene.ts'
import type { Box, FlowLine, Rect, Scene } from './shapes.ts'

const SEEDS = [1, 2, 3, 4, 5]
const STEPS = 1000
const FLOWS = SEEDS.length * STEPS * 1.2

let scenes: Scene[]
beforeAll(() => {
  scenes = SEEDS.map((seed) => {
    const { map, project } = scatteredMap(STEPS, seed)
    return buildScene(map, project, { locale: 'ru' })
  })
}, 120_000)

const boxIndex = ({ boxes }: Scene): GridIndex<Box> => {
  const index = new GridIndex<Box>()
  for (const box of boxes.values()) index.add(box.id, box, box)
  return index
}

function throughBoxes(scene: Scene): FlowLine[] {
  const index = boxIndex(scene)
  const isBlocked = ({ start, end, points }: FlowLine) =>
    segments(points).some((run) =>
      index.near(run).some((box) => box.id !== start && box.id !== end && overlap(grown(run, 0.5), box)),
    )
  return [...scene.flows.values()].filter(isBlocked)
}

/** Pairs of flows without a common end that lie on each other for a stretch. */
function onEachOther({ flows }: Scene): string[] {
  const runs = new GridIndex<{ line: FlowLine; run: Rect }>()
  const found = new Set<string>()
  for (const line of flows.values()) {
    for (const run of segments(line.points)) {
      const isLevel = run.height === 0
      for (const one of runs.near(run)) {
        const ends = new Set([line.start, line.end, one.line.start, one.line.end])
        if (ends.size < 4 || (one.run.height === 0) !== isLevel) continue
        const apart = isLevel ? Math.abs(run.y - one.run.y) : Math.abs(run.x - one.run.x)
        const shared = isLevel
          ? Math.min(run.x + run.width, one.run.x + one.run.width) - Math.max(run.x, one.run.x)
          : Math.min(run.y + run.height, one.run.y + one.run.height) - Math.max(run.y, one.run.y)
        if (apart < 0.5 && shared > 0.5) found.add(`${line.id} on ${one.line.id}`)
      }
    }
    for (const run of segments(line.points)) runs.add(line.id, run, { line, run })
  }
  return [...found]
}

test('G11 of 6,000 flows between steps that nobody arranged, at most one of a thousand passes through a step', () => {
  expect(scenes.reduce((sum, { flows }) => sum + flows.size, 0)).toBe(FLOWS)
  expect(scenes.flatMap(throughBoxes).length / FLOWS).toBeLessThanOrEqual(0.001)
})

test('G11 of the same flows at most two of a thousand lie for a stretch on one that they share no end with', () => {
  expect(scenes.flatMap(onEachOther).length / FLOWS).toBeLessThanOrEqual(0.002)
})

test('G11 no label of theirs covers a step', () => {
  const covering = scenes.flatMap((scene) => {
    const index = boxIndex(scene)
    const labels = [...scene.flows.values()].flatMap(({ labels }) => labels)
    return labels.filter((label) => index.near(label).some((box) => overlap(label, box)))
  })
  expect(covering).toEqual([])
})
