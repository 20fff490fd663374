import type { OwnPostgres } from '../../../test/cluster/ownPostgres.ts'
import type { OwnRedis } from '../../../test/cluster/ownRedis.ts'
import type { Figure } from '../../sync/figure.ts'

interface Ground {
  readonly postgres: OwnPostgres
  readonly redis: OwnRedis
}

interface Run {
  readonly rounds: number
  readonly seconds: number
}

/** Presses houses of its own and says which goals are kept. */
export type Measure = (ground: Ground, run: Run) => Promise<readonly Figure[]>
