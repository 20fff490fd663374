import type { Destination, Understood } from '@potok/importers'
import { type Result, refuse } from '@potok/model'
import type { Asked } from './importing.worker.ts'

const DEADLINE_MS = 30_000

/** What a file comes to in the project as it is now. Refused: what its reader refuses, `import-too-long`, `import-broken`. Null: nobody waits for it any more. */
export function readFile(bytes: Uint8Array, into: Destination, stop: AbortSignal): Promise<Result<Understood> | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./importing.worker.ts', import.meta.url), { type: 'module' })
    const settle = (answer: Result<Understood> | null) => {
      clearTimeout(timer)
      stop.removeEventListener('abort', ended)
      worker.terminate()
      resolve(answer)
    }
    const ended = () => settle(null)
    const seconds = DEADLINE_MS / 1000
    const timer = setTimeout(
      () => settle(refuse('import-too-long', `The file was not read within ${seconds} s.`, [], { seconds })),
      DEADLINE_MS,
    )
    stop.addEventListener('abort', ended)
    worker.onmessage = ({ data }: MessageEvent<Result<Understood>>) => settle(data)
    worker.onerror = () => settle(refuse('import-broken', 'The file could not be read.'))
    const asked: Asked = { bytes, into }
    worker.postMessage(asked)
  })
}
