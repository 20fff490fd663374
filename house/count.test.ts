import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkout, placeWith } from './place.ts'

const green = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
}

function lastLine(report?: object) {
  const root = placeWith(report ? { 'tests.json': JSON.stringify(report) } : {})
  const args = [join(checkout, 'bin', 'count.mjs'), join(root, 'tests.json')]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, line: stdout.trimEnd().split('\n').at(-1) }
}

test('the last line of the CI log counts what passed', () => {
  expect(lastLine(green)).toEqual({ status: 0, line: '3 passed, 0 failed' })
})

test('a failed, skipped or unfinished test, no test at all and a missing report do not pass', () => {
  const failed = { ...green, success: false, numFailedTests: 1 }
  expect(lastLine(failed)).toEqual({ status: 1, line: '3 passed, 1 failed' })
  expect(lastLine({ ...green, numPendingTests: 1 }).status).toBe(1)
  expect(lastLine({ ...green, numTodoTests: 1 }).status).toBe(1)
  expect(lastLine({ ...green, numPassedTests: 0 }).status).toBe(1)
  expect(lastLine({ ...green, success: false }).status).toBe(1)
  expect(lastLine()).toEqual({ status: 1, line: '0 passed, 0 failed' })
})

test('a file that could not be loaded counts as failed', () => {
  const broken = [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }]
  expect(lastLine({ ...green, success: false, testResults: broken })).toEqual({ status: 1, line: '3 passed, 1 failed' })
})
