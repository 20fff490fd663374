import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

// Loaded into a server before its own code: on SIGUSR2 it sweeps its garbage away and says in one line what it keeps, in kB.
if (isMainThread) {
  setFlagsFromString('--expose-gc')
  const sweep = runInNewContext('gc') as () => void
  process.on('SIGUSR2', () => {
    sweep()
    sweep()
    const { heapUsed, external } = process.memoryUsage()
    console.log(`swept: ${Math.round((heapUsed + external) / 1024)} kB`)
  })
}
