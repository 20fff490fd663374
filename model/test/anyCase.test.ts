import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { CaseFile, CaseNode } from '../src/cases/caseShape.ts'
import { importCase } from '../src/cases/importCase.ts'
import { inWordsOfCase } from '../src/cases/inWordsOfCase.ts'
import { checkMap } from '../src/checks/checkMap.ts'
import { openProject } from '../src/document/projectDocument.ts'
import { processMap } from '../src/graph/processMap.ts'
import { everyFigure } from '../src/metrics/everyFigure.ts'
import type { Figures } from '../src/metrics/figures.ts'
import { BruteForce } from './bruteForce.ts'
import { grownCase } from './grownCase.ts'

const SEEDS = Number(process.env.POTOK_SEEDS ?? 300)

function eachCase(holds: (file: CaseFile) => void): void {
  const first = Number(process.env.POTOK_FIRST_SEED ?? 1)
  for (let seed = first; seed < first + SEEDS; seed++) {
    try {
      holds(grownCase(seed))
    } catch (error) {
      throw new Error(`POTOK_FIRST_SEED=${seed}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
}

/** The whole way of a case: file, project, map, figures. */
function figuresOf(file: CaseFile) {
  const imported = importCase(file, () => ({}))
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  const project = openProject(doc).project()
  const map = processMap(project, [...project.maps.keys()][0]!)!
  const found = everyFigure(map, project)
  if (!found.ok) throw new Error(found.message)
  const named = inWordsOfCase(found.value, imported.value.names)
  return {
    figures: named as Figures | { findings: { code: string }[] },
    blocking: checkMap(map, project).filter((one) => one.blocks),
  }
}

const soundFigures = (file: CaseFile): Figures | null => {
  const { figures, blocking } = figuresOf(file)
  if (!('findings' in figures)) {
    expect(blocking).toEqual([])
    return figures
  }
  expect(figures.findings.length).toBeGreaterThan(0)
  expect(figures.findings.map(({ code }) => code)).toEqual(blocking.map(({ code }) => code))
  return null
}

const close = (found: number, expected: number, what: string) =>
  expect(Math.abs(found - expected), `${what}: ${found}, not ${expected}`).toBeLessThanOrEqual(
    1e-7 * Math.max(1, Math.abs(expected)),
  )

/** Smallest number of repeats that at most one case in twenty exceeds. */
function auto(p: number): number {
  let repeats = 0
  while (p ** (repeats + 1) > 0.05 + 1e-12) repeats++
  return repeats
}

it('F1 any case of the form has figures that hold together, or findings instead', { timeout: 900_000 }, () => {
  let sound = 0
  let unsound = 0
  eachCase((file) => {
    const found = soundFigures(file)
    if (!found) return void unsound++
    sound++
    const odd = JSON.stringify(found, (_, one) =>
      typeof one === 'number' && !Number.isFinite(one) ? `odd ${one}` : one,
    )
    expect(odd).not.toContain('odd')
    const sum = (buckets: Readonly<Record<string, number>>) => Object.values(buckets).reduce((all, one) => all + one, 0)
    close(sum(found.leadBuckets), found.expected_pert, 'lead buckets')
    close(found.leadBucketsSum, found.expected_pert, 'their sum')
    close(sum(found.labourBuckets), found.labourPersonMinutes, 'labour buckets')
    const slack = 1e-9 * Math.max(1, found.max_K1)
    expect(found.min).toBeLessThanOrEqual(found.expected_pert + slack)
    expect(found.min).toBeLessThanOrEqual(found.max_K0 + slack)
    expect(found.max_K0).toBeLessThanOrEqual(Math.min(found.max_K1, found.max_auto95) + slack)
    for (const share of [found.pPrimary, found.firstPassYield, found.rolledCA, found.pce ?? 0]) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1 + 1e-9)
    }
  })
  expect(sound).toBeGreaterThan(SEEDS / 2)
  expect(unsound).toBeGreaterThan(0)
})

it('F2 figures of any case are those worked out step by step from its definition', { timeout: 900_000 }, () => {
  let walked = 0
  eachCase((file) => {
    const found = soundFigures(file)
    if (!found) return
    const outside = new Set(file.participants.filter(({ external }) => external).map(({ id }) => id))
    const slow = new BruteForce(file.current, outside)
    close(found.pPrimary, slow.pPrimary, 'pPrimary')
    close(found.min, slow.min, 'min')
    close(found.expected_pert, slow.expected('pert', 'primary'), 'expected_pert')
    close(found.expected_triangular, slow.expected('triangular', 'primary'), 'expected_triangular')
    close(found.expected_all_outcomes_pert, slow.expected('pert', 'all'), 'expected_all_outcomes')
    close(found.firstPassYield, slow.firstPassYield, 'firstPassYield')
    close(found.rolledCA, slow.rolledAccuracy, 'rolledCA')
    close(found.labourPersonMinutes, slow.labour, 'labour')
    const visits = slow.visits
    for (const [id, times] of visits) close(found.expectedVisits[id]!, times, `visits of ${id}`)
    const passed = (countOf: (node: CaseNode) => number) =>
      file.current.nodes.reduce((sum, node) => sum + (visits.get(node.id) ?? 0) * countOf(node), 0)
    close(
      found.signaturesExpected,
      passed((node) => node.signatures ?? 0),
      'signatures',
    )
    const handoffs = slow.handoffs
    expect(found.handoffsStatic).toBe(handoffs.pairs)
    expect(Math.abs(found.handoffsExpected - handoffs.expected)).toBeLessThan(1e-6)
    const buckets = slow.leadBuckets
    for (const name of new Set([...Object.keys(buckets), ...Object.keys(found.leadBuckets)])) {
      close(found.leadBuckets[name] ?? 0, buckets[name] ?? 0, `bucket ${name}`)
    }
    const maxima: [number, number | null][] = [
      [found.max_K0, slow.max(() => 0)],
      [found.max_K1, slow.max(() => 1)],
      [found.max_auto95, slow.max(auto)],
    ]
    for (const [fast, tried] of maxima) {
      if (tried === null) continue
      walked++
      close(fast, tried, 'max')
    }
  })
  expect(walked).toBeGreaterThan(SEEDS)
})
