import { gates, unitTests } from '../gates.mjs'
import { say } from '../say.mjs'
import setup from './setup.mjs'

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

async function ask(name, gate) {
  say(`── ${name}`)
  const since = performance.now()
  const code = await gate()
  return { name, good: code === 0, took: seconds(since) }
}

/** Every gate is asked, also after one has failed: one run tells everything. `--fast` leaves the tests out. */
export default async function check(args) {
  await setup()
  const since = performance.now()
  const answers = []
  const asked = args.includes('--fast') ? gates : { ...gates, ...unitTests }
  for (const [name, gate] of Object.entries(asked)) answers.push(await ask(name, gate))
  say('')
  for (const { name, good, took } of answers) say(`${good ? 'ok    ' : 'FAILED'}  ${took.padStart(7)}  ${name}`)
  const failed = answers.filter((answer) => !answer.good).length
  say(`check: ${failed === 0 ? 'all good' : `${failed} of ${answers.length} failed`}, ${seconds(since)}`)
  return failed === 0 ? 0 : 1
}
