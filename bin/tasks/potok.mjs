import { serverFile } from '../build.mjs'
import { run } from '../child.mjs'
import setup, { isInstalled } from './setup.mjs'

/** The command line itself: its output is for programs to read, so nothing of ours may be on standard output. */
export default async function potok(args) {
  if (!isInstalled()) await setup()
  return run(process.execPath, [serverFile(), ...args])
}
