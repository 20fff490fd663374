import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { CaseEdge, CaseFile, CaseGraph, CaseNode } from '../src/cases/caseShape.ts'
import { importCase } from '../src/cases/importCase.ts'
import { inWordsOfCase } from '../src/cases/inWordsOfCase.ts'
import { checkMap } from '../src/checks/checkMap.ts'
import { openProject } from '../src/document/projectDocument.ts'
import { everyFigure } from '../src/metrics/everyFigure.ts'
import type { Figures } from '../src/metrics/figures.ts'
import { oddNumbers } from '../src/metrics/oddNumbers.ts'
import { processMap } from '../src/subprocess/processMap.ts'
import { BruteForce } from './bruteForce.ts'
import { grownCase } from './grownCase.ts'

const SEEDS = Number(process.env.POTOK_SEEDS ?? 300)

const STATES = ['current', 'target'] as const
type State = (typeof STATES)[number]

function eachCase(holds: (file: CaseFile, state: State) => void): void {
  const first = Number(process.env.POTOK_FIRST_SEED ?? 1)
  for (let seed = first; seed < first + SEEDS; seed++) {
    try {
      for (const state of STATES) holds(grownCase(seed), state)
    } catch (error) {
      throw new Error(`POTOK_FIRST_SEED=${seed}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
}

/** The whole way of a case: file, project, map, figures. */
type Asked = Parameters<typeof everyFigure>[2]

function figuresOf(file: CaseFile, state: State, asked: Asked) {
  const imported = importCase(file, () => ({}))
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  const project = openProject(doc).project()
  const map = processMap(project, [...project.maps.values()].find((one) => one.state === state)!.id)!
  const found = everyFigure(map, project, asked)
  if (!found.ok) throw new Error(found.message)
  expect(oddNumbers(found.value)).toEqual([])
  const named = inWordsOfCase(found.value, imported.value.names)
  return {
    figures: named as Figures | { findings: { code: string }[] },
    blocking: checkMap(map, project).filter((one) => one.blocks),
  }
}

const soundFigures = (file: CaseFile, state: State, asked: Asked = {}): Figures | null => {
  const { figures, blocking } = figuresOf(file, state, asked)
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
  eachCase((file, state) => {
    const found = soundFigures(file, state, { simulate: { runs: 200, seed: 1 } })
    if (!found) return void unsound++
    sound++
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
  eachCase((file, state) => {
    const found = soundFigures(file, state)
    if (!found) return
    const graph = file[state]!
    const outside = new Set(file.participants.filter(({ external }) => external).map(({ id }) => id))
    const slow = new BruteForce(graph, outside)
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
      graph.nodes.reduce((sum, node) => sum + (visits.get(node.id) ?? 0) * countOf(node), 0)
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

/** What a graph has of what the figures distinguish. */
function features({ nodes, edges }: CaseGraph): string[] {
  const has = (holds: (node: CaseNode) => boolean) => nodes.some(holds)
  const backs = edges.filter(({ ret }) => ret)
  const at = new Map(nodes.map(({ id }, number) => [id, number]))
  /** Steps are numbered as they are drawn, so a return spans from where it leads to where it starts. */
  const spans = backs.map(({ from, to }: CaseEdge): [number, number] => [at.get(back(edges, to))!, at.get(from)!])
  const nested = spans.some(([a, b], one) => spans.some(([c, d], other) => one !== other && a <= c && d <= b))
  return [
    ...(['xor', 'and', 'or', 'wait'] as const).filter((kind) => has((node) => node.kind === kind)),
    ...(backs.length > 0 ? ['return'] : []),
    ...(nested ? ['nested returns'] : []),
    ...(has(({ outcome }) => outcome === 'alternative') ? ['alternative end'] : []),
    ...(has(({ kind, time }) => kind === 'task' && time === undefined) ? ['missing time'] : []),
  ]
}

/** A return through a rework step leads on to where the rework leads. */
const back = (edges: readonly CaseEdge[], to: string): string => {
  const on = edges.filter(({ from }) => from === to)
  return on.length === 1 && Number(on[0]!.to.slice(1)) < Number(to.slice(1)) ? on[0]!.to : to
}

it('the grown cases have decisions, AND, OR, nested returns and alternative ends, in the current and in the target graph', () => {
  const met = { current: new Set<string>(), target: new Set<string>() }
  let together = 0
  eachCase((file, state) => {
    const found = features(file[state]!)
    for (const feature of found) met[state].add(feature)
    const isRich = ['and', 'nested returns', 'alternative end'].every((one) => found.includes(one))
    if (isRich && together === 0 && soundFigures(file, state)) together++
  })
  const all = ['alternative end', 'and', 'missing time', 'nested returns', 'or', 'return', 'wait', 'xor']
  expect([[...met.current].sort(), [...met.target].sort()]).toEqual([all, all])
  expect(together).toBeGreaterThan(0)
})

/** The modules that a file imports, and those that these import in turn. */
function importsOf(file: URL, met = new Set<string>()): Set<string> {
  for (const [, type, name] of readFileSync(file, 'utf8').matchAll(
    /^(import type|import|export)\b[^'\n]*(?:\n[^'\n]*)*? from '(\.[^']+)'/gm,
  )) {
    const next = new URL(name!, file)
    if (type === 'import type' || met.has(next.href)) continue
    met.add(next.href)
    importsOf(next, met)
  }
  return met
}

it('the slow reckoning shares no code with the figures: it imports only what is in its own folder', () => {
  const here = new URL('.', import.meta.url)
  const imported = importsOf(new URL('bruteForce.ts', here))
  expect([...imported]).toEqual([new URL('denseChain.ts', here).href])
  // The reader of imports sees them where they are.
  const ofFigures = importsOf(new URL('../src/metrics/figures.ts', here))
  expect([...ofFigures].some((one) => one.endsWith('/metrics/analysis/analyse.ts'))).toBe(true)
  expect([...ofFigures].some((one) => one.endsWith('/graph/passes.ts'))).toBe(true)
})
