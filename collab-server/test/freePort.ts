import { randomInt } from 'node:crypto'
import { createServer } from 'node:http'

/** Below the ports that systems hand out by themselves: what is free here is taken by nobody who only asked for any port. */
const [LOWEST, HIGHEST] = [20_000, 32_000]
const MOST_TRIES = 50

/** A port that nobody listens on now, and that nobody is given by chance before it is used. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await isFree(port)) return port
  }
  throw new Error(`No port between ${LOWEST} and ${HIGHEST} is free.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })
}
