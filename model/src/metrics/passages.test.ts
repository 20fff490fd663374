import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sketch } from '../graph/sketch.ts'
import { analyse } from './analysis/analyse.ts'
import { type Passage, passages } from './analysis/passages.ts'
import { drawTree, tree } from './grownSketch.ts'
import { type CaseFile, sketchCase } from './sketchCase.ts'

const sum = ({ passed }: Passage, side: 'min' | 'max') => passed.reduce((total, one) => total + one[side], 0)

function expectToAddUp({ map, project }: ReturnType<typeof sketch>) {
  const found = analyse(map, project)
  if (!found.sound) throw new Error('unsound')
  const { shortest, longest } = passages(map, project)!
  expect(sum(shortest, 'min')).toBeCloseTo(found.min, 6)
  expect(sum(longest, 'max')).toBeCloseTo(found.max.none.minutes, 6)
}

test('the steps and flows of a passage add up to the minimum and to the maximum without returns', () => {
  for (const name of ['kindergarten-enrolment', 'land-use-permit']) {
    const path = new URL(`../../fixtures/cases/${name}.json`, import.meta.url)
    for (const state of ['current', 'target'] as const)
      expectToAddUp(sketchCase(JSON.parse(readFileSync(path, 'utf8')) as CaseFile, state))
  }
  fc.assert(
    fc.property(tree, (grown) => expectToAddUp(sketch(drawTree(grown)))),
    { numRuns: 150 },
  )
})

test('a map without figures has no passages', () => {
  const { map, project } = sketch({ steps: { start: {} }, flows: {} })
  expect(passages(map, project)).toBeNull()
})
