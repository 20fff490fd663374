import { expect, it } from 'vitest'
import config from '../vitest.config.ts'

interface Project {
  readonly test: { readonly name: string; readonly exclude?: readonly string[] }
}

it('no group of tests takes in those of libraries: whoever leaves out more, leaves out them, too', () => {
  const { projects } = (config as unknown as { test: { projects: readonly Project[] } }).test
  const leavesOut = projects.filter(({ test }) => test.exclude)
  expect(leavesOut.map(({ test }) => test.name)).toContain('node')
  expect(leavesOut.filter(({ test }) => !test.exclude?.includes('**/node_modules/**'))).toEqual([])
})
