import check from './check.mjs'
import test from './test.mjs'

/** Every gate, then every test with many seeds: the tests read POTOK_LONG. */
export default async function checkLong(args) {
  const gates = await check(['--fast'])
  process.env.POTOK_LONG = '1'
  const tests = await test(args)
  return gates || tests
}
