import { parseArgs } from 'node:util'
import { OwnPostgres } from '../test/cluster/ownPostgres.ts'
import { OwnRedis } from '../test/cluster/ownRedis.ts'
import { across } from './cluster/measures/across.ts'
import { failover } from './cluster/measures/failover.ts'
import { holds } from './cluster/measures/holds.ts'
import type { Measure } from './cluster/measures/measure.ts'
import { tell } from './sync/figure.ts'

// Several servers over one PostgreSQL, each a process of its own. `npm run bench -- cluster [measure] [--rounds 3] [--seconds 4]`.
const MEASURES: Readonly<Record<string, Measure>> = { across, failover, holds }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '4' } },
})
const run = { rounds: Number(values.rounds), seconds: Number(values.seconds) }
let isMissed = false
for (const name of positionals.length > 0 ? positionals : Object.keys(MEASURES)) {
  const measure = MEASURES[name]
  if (!measure) throw new Error(`There is no measure "${name}", only ${Object.keys(MEASURES).join(', ')}`)
  // With the disk as it is: what is acknowledged is written down.
  const postgres = await OwnPostgres.start('fsync = on')
  const redis = await OwnRedis.start()
  for (const figure of await measure({ postgres, redis }, run)) {
    tell(figure)
    isMissed ||= !figure.isKept
  }
  await redis.end()
  await postgres.end()
}
process.exit(isMissed ? 1 : 0)
