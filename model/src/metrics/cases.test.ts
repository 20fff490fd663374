import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readMoment } from '../calendar/moment.ts'
import { importCase } from '../cases/importCase.ts'
import { inWordsOfCase } from '../cases/inWordsOfCase.ts'
import { openProject } from '../document/projectDocument.ts'
import { arrange } from '../scene/arrange.ts'
import { processMap } from '../subprocess/processMap.ts'
import { everyFigure } from './everyFigure.ts'

const CASES = ['land-use-permit', 'kindergarten-enrolment']
const RUNS = 20_000

type Expected = Record<string, unknown> & {
  readonly monteCarlo: Record<string, number>
  readonly typicalOnCalendar: { readonly start: string }
}

/** Figures with fewer runs than the file: these say how they were made, not what came out. */
const MAKING = ['runs', 'kept', 'seed', 'distribution']

/** Paths where two results differ by more than allowed: 1e-4 relative or 2e-4 absolute, the agreement of the cases' README. */
export function disagreements(found: unknown, expected: unknown, relative = 1e-4, path = ''): string[] {
  if (typeof found === 'number' && typeof expected === 'number') {
    const allowed = Math.max(2e-4, relative * Math.abs(expected))
    return Math.abs(found - expected) <= allowed ? [] : [`${path}: ${found}, not ${expected}`]
  }
  if (typeof found !== 'object' || typeof expected !== 'object' || !found || !expected) {
    return found === expected ? [] : [`${path}: ${found}, not ${expected}`]
  }
  const keys = new Set([...Object.keys(found), ...Object.keys(expected)])
  return [...keys].flatMap((key) =>
    disagreements(
      (found as Record<string, unknown>)[key],
      (expected as Record<string, unknown>)[key],
      relative,
      `${path}/${key}`,
    ),
  )
}

describe.each(CASES)('F11: the case %s, imported as a project', (name) => {
  const file = JSON.parse(readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'))
  const imported = importCase(file, arrange)
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  const project = openProject(doc).project()

  it.each(['current', 'target'] as const)('gives every expected figure of its %s map', (state) => {
    const { monteCarlo, ...expected } = file.expected[state] as Expected
    const start = readMoment(expected.typicalOnCalendar.start)
    const { id } = [...project.maps.values()].find((map) => map.state === state)!
    const answer = everyFigure(processMap(project, id)!, project, {
      simulate: { runs: RUNS, seed: monteCarlo.seed! },
      ...(start !== null && { start }),
    })
    if (!answer.ok) throw new Error(answer.message)
    const named: object = inWordsOfCase(answer.value, imported.value.names)
    const { monteCarlo: simulated, ...found } = named as Expected
    // A target map has no problems of its own: the files leave the empty list out.
    expect(disagreements(found, { problemImpact: [], ...expected })).toEqual([])
    const counted = (all: object) => Object.fromEntries(Object.entries(all).filter(([key]) => !MAKING.includes(key)))
    const { p95: most, sd: _, ...means } = counted(simulated)
    const { p95: expectedMost, sd: __, ...expectedMeans } = counted(monteCarlo)
    expect(disagreements(means, expectedMeans, 0.02)).toEqual([])
    expect(disagreements(most, expectedMost, 0.03)).toEqual([])
    expect(simulated.kept! / RUNS).toBeCloseTo(monteCarlo.kept! / monteCarlo.runs!, 2)
  })
})

it('the comparison itself tells a figure that is off by more than allowed', () => {
  expect(disagreements({ a: [100, 2], b: 'x' }, { a: [100.02, 2], b: 'x', c: 1 })).toEqual([
    '/a/0: 100, not 100.02',
    '/c: undefined, not 1',
  ])
})
