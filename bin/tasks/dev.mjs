import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../runtime.mjs'
import { tool } from '../tools.mjs'
import setup from './setup.mjs'

/** The editor asks the server beside it, on whatever port that was told to take. */
const withServer = (env) => ({ POTOK_DEV_SERVER: `http://127.0.0.1:${env.POTOK_PORT ?? 8080}`, ...env })

/** Two programs side by side: when one ends, so does the other. */
export default async function dev(args) {
  await setup()
  const children = [
    spawn(process.execPath, ['--watch', join('collab-server', 'src', 'main.ts'), 'serve', ...args], {
      cwd: root,
      stdio: 'inherit',
    }),
    spawn(process.execPath, [tool.vite()], {
      cwd: join(root, 'editor'),
      stdio: 'inherit',
      env: withServer(process.env),
    }),
  ]
  const stop = () => {
    for (const child of children) child.kill('SIGTERM')
  }
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, stop)
  const ends = children.map((child) => new Promise((resolve) => child.on('close', (code) => resolve(code ?? 0))))
  const first = await Promise.race(ends)
  stop()
  await Promise.all(ends)
  return first
}
