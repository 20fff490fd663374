import type { Figure } from '../figure.ts'
import type { Server } from '../server.ts'

interface Servers {
  readonly stock: Server
  readonly potok: Server
  readonly plain: Server
}

interface Run {
  readonly rounds: number
  readonly seconds: number
  readonly soakSeconds: number
}

/** Presses the servers by turns and says which goals are kept. */
export type Measure = (servers: Servers, run: Run) => Promise<readonly Figure[]>
