import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { figures } from './figures.ts'
import { type CaseFile, sketchCase } from './sketchCase.ts'

/** Left out here: they are worked out elsewhere. */
const ELSEWHERE = ['monteCarlo', 'typicalOnCalendar', 'problemImpact']

const CASES = ['land-use-permit', 'kindergarten-enrolment']

function read(name: string): CaseFile {
  return JSON.parse(readFileSync(new URL(`../../fixtures/cases/${name}.json`, import.meta.url), 'utf8'))
}

/** Paths where two results differ by more than 1e-4 relative and 2e-4 absolute, the agreement of the cases' README. */
export function disagreements(found: unknown, expected: unknown, path = ''): string[] {
  if (typeof found === 'number' && typeof expected === 'number') {
    const allowed = Math.max(2e-4, 1e-4 * Math.abs(expected))
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
      `${path}/${key}`,
    ),
  )
}

describe.each(CASES)('the case %s', (name) => {
  const file = read(name)
  it.each(['current', 'target'] as const)('gives every expected figure of its %s map', (state) => {
    const { map, project } = sketchCase(file, state)
    const expected = Object.fromEntries(
      Object.entries(file.expected[state]!).filter(([key]) => !ELSEWHERE.includes(key)),
    )
    expect(disagreements(figures(map, project), expected)).toEqual([])
  })
})

it('the comparison itself tells a figure that is off by more than allowed', () => {
  expect(disagreements({ a: [100, 2], b: 'x' }, { a: [100.02, 2], b: 'x', c: 1 })).toEqual([
    '/a/0: 100, not 100.02',
    '/c: undefined, not 1',
  ])
})
