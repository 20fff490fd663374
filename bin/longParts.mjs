import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { run } from './child.mjs'
import { root } from './runtime.mjs'
import check from './tasks/check.mjs'
import test from './tasks/test.mjs'
import { runTool } from './tools.mjs'

const FLIPS = 5
const FRAMES = 500
const HISTORIES = 50
/** So many histories have a process of their own: what one leaves in memory ends with it. */
const PIECE = 500

const SERVER = 'collab-server/test'
const CONVERGENCE = 'model/test/convergence.test.ts'
const FIGURE = /^figure: (.*)$/gm

/** Tests in a process of their own, and the figures that they print. */
async function tested(args, env) {
  let said = ''
  const code = await runTool('vitest', ['run', ...args], {
    env: { ...process.env, ...env },
    heard: (text) => {
      said += text
    },
  })
  return { code, figures: [...stripVTControlCharacters(said).matchAll(FIGURE)].map(([, figure]) => figure) }
}

/** Asked only where a container can be booted: as root, with Debian's systemd-container. */
async function underSystemd() {
  const code = await run(process.execPath, [join(root, 'deploy', 'test', 'underSystemd.ts')], { cwd: root })
  return { code, figures: [] }
}

/** The parts of `check:long`; so many seeds are so many kills, and the rest in proportion. */
export function longParts(seeds) {
  const many = { POTOK_SEEDS: String(seeds) }
  const alone = [
    [`kills: ${seeds} times SIGKILL, the store slow or away`, `${SERVER}/kill.test.ts`],
    ['database away for 60 s', `${SERVER}/databaseAway.test.ts`],
    [`bits: ${seeds * FLIPS} turned over in stored rows`, `${SERVER}/bitFlips.test.ts`],
    [`frames: ${seeds * FRAMES} hostile ones`, `${SERVER}/hostile.test.ts`],
  ]
  const house = [
    [
      `servers: ${seeds} troubles of three behind a proxy, killed, stalled, cut off`,
      `${SERVER}/cluster/killed.test.ts`,
    ],
    ['postgres: away for 60 s, standing still for 30 s', `${SERVER}/cluster/databaseAway.test.ts`],
  ]
  const histories = Array.from({ length: Math.ceil((seeds * HISTORIES) / PIECE) }, (_, at) => {
    const first = at * PIECE + 1
    const last = Math.min(seeds * HISTORIES, first + PIECE - 1)
    const env = { POTOK_FIRST_SEED: String(first), POTOK_SEEDS: String(last - first + 1) }
    return { name: `histories ${first}–${last}`, ask: () => tested(['--project', 'node', CONVERGENCE], env) }
  })
  const others = [...[...alone, ...house].map(([, file]) => file), CONVERGENCE].map((file) => `--exclude=${file}`)
  return [
    { name: 'gates', ask: async () => ({ code: await check(['--fast']), figures: [] }) },
    ...alone.map(([name, file]) => ({ name, ask: () => tested(['--project', 'node', file], many) })),
    ...house.map(([name, file]) => ({ name, ask: () => tested(['--project', 'cluster', file], many) })),
    ...histories,
    {
      name: 'every other test',
      ask: () => tested(['--project', 'node', '--project', 'cluster', '--project', 'house', ...others], many),
    },
    { name: 'installation under a real systemd', ask: underSystemd },
    { name: 'stories', ask: async () => ({ code: await test(['--project', 'story']), figures: [] }) },
  ]
}
