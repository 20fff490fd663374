import { fileURLToPath } from 'node:url'
import { until } from './people.ts'

/** In the NODE_OPTIONS of a server that is asked what it keeps. */
export const SWEPT = `--import=${fileURLToPath(new URL('./swept.ts', import.meta.url))}`

/** What a server process keeps when its garbage is swept away, in kB. */
export async function keptBy(pid: number, said: () => string): Promise<number> {
  const before = said().length
  process.kill(pid, 'SIGUSR2')
  await until(() => /swept: \d+/.test(said().slice(before)), 'swept')
  return Number(/swept: (\d+)/.exec(said().slice(before))![1])
}
