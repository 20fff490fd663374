// The last line of the CI log: what a Vitest JSON report counted, and whether it may pass.
import { existsSync, readFileSync } from 'node:fs'

function verdict(report) {
  const suites = report.testResults ?? []
  // A file that could not even be loaded has no tests and would otherwise vanish from the sums.
  const broken = suites.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
  const passed = report.numPassedTests
  const failed = report.numFailedTests + broken.length
  const left = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
  const troubles = broken.map((suite) => `Could not be loaded: ${suite.name}`)
  if (left > 0) troubles.push(`${left} skipped or unfinished: every test must run.`)
  if (passed + failed === 0) troubles.push('No test ran.')
  if (!report.success && failed === 0) troubles.push('Vitest reports a failure outside of the tests.')
  return { line: `${passed} passed, ${failed} failed`, troubles, good: failed === 0 && troubles.length === 0 }
}

const file = process.argv[2]
const { line, troubles, good } = existsSync(file ?? '')
  ? verdict(JSON.parse(readFileSync(file, 'utf8')))
  : { line: '0 passed, 0 failed', troubles: ['There is no test report: no test ran.'], good: false }
for (const trouble of troubles) process.stdout.write(`${trouble}\n`)
process.stdout.write(`${line}\n`)
process.exitCode = good ? 0 : 1
