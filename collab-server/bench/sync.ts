import { parseArgs } from 'node:util'
import { tell } from './sync/figure.ts'
import { cursors } from './sync/measures/cursors.ts'
import { exports } from './sync/measures/exports.ts'
import { idle } from './sync/measures/idle.ts'
import type { Measure } from './sync/measures/measure.ts'
import { projects } from './sync/measures/projects.ts'
import { reconnects } from './sync/measures/reconnects.ts'
import { room } from './sync/measures/room.ts'
import { saturation } from './sync/measures/saturation.ts'
import { soak } from './sync/measures/soak.ts'
import { stuck } from './sync/measures/stuck.ts'
import { plain, potok, stock } from './sync/server.ts'

// Our server, whose every edit is committed before it is acknowledged, against two that store nothing; each a process of
// its own, pressed by turns in the same run, on Linux. `npm run bench -- sync [measure] [--rounds 3] [--seconds 4]`.
const MEASURES: Readonly<Record<string, Measure>> = {
  saturation,
  room,
  cursors,
  exports,
  projects,
  reconnects,
  idle,
  stuck,
  soak,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    soak: { type: 'string', default: '60' },
  },
})
const run = { rounds: Number(values.rounds), seconds: Number(values.seconds), soakSeconds: Number(values.soak) }
let isMissed = false
for (const name of positionals.length > 0 ? positionals : Object.keys(MEASURES)) {
  const measure = MEASURES[name]
  if (!measure) throw new Error(`There is no measure "${name}", only ${Object.keys(MEASURES).join(', ')}`)
  // Fresh processes for each, so that none inherits the memory of another.
  const servers = { stock: await stock(), potok: await potok(), plain: await plain() }
  for (const figure of await measure(servers, run)) {
    tell(figure)
    isMissed ||= !figure.isKept
  }
  for (const { stop } of Object.values(servers)) stop()
}
process.exit(isMissed ? 1 : 0)
