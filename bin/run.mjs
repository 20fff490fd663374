// The only file that may meet an old Node (18 and later): it fetches the pinned one and hands over.
import { join } from 'node:path'
import { run } from './child.mjs'
import { ensureRuntime, root, scrubbed } from './runtime.mjs'
import { explain } from './say.mjs'

try {
  const { node, own } = await ensureRuntime()
  const env = { ...scrubbed(process.env), POTOK_OWN_NODE: own ? 'yes' : 'no' }
  process.exitCode = await run(node, [join(root, 'bin', 'tasks.mjs'), ...process.argv.slice(2)], { env })
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
}
