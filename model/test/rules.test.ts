import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const rulesIn = (spec: string): string[] => [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule]) => rule!)

const twice = (rules: readonly string[]): string[] => [...new Set(rules.filter((one, at) => rules.indexOf(one) !== at))]

it('no two rules of the specification have one number', () => {
  const rules = rulesIn(readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8'))
  expect(rules.length).toBeGreaterThan(60)
  expect(twice(rules)).toEqual([])
})

it('a number that was given twice is told', () => {
  expect(twice(rulesIn('- **A1** One.\n- **A2** Two, see **A1**.\n- **A1** Three.'))).toEqual(['A1'])
})
