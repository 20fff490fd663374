import check from './check.mjs'
import test from './test.mjs'

const MANY_SEEDS = '200'

/** Every gate, then every test with many seeds: the tests read POTOK_SEEDS. */
export default async function checkLong(args) {
  const gates = await check(['--fast'])
  process.env.POTOK_SEEDS ??= MANY_SEEDS
  const tests = await test(args)
  return gates || tests
}
