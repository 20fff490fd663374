import { serverFile } from '../build.mjs'
import { run } from '../child.mjs'
import setup from './setup.mjs'

export default async function start(args) {
  await setup()
  return run(process.execPath, [serverFile(), 'serve', ...args])
}
