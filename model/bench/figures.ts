import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { checkMap } from '../src/checks/checkMap.ts'
import type { ProcessMap } from '../src/graph/processMap.ts'
import { lossTable } from '../src/losses/lossTable.ts'
import { analyse } from '../src/metrics/analysis/analyse.ts'
import { everyFigure } from '../src/metrics/everyFigure.ts'
import type { Project } from '../src/records/project.ts'
import { longMap } from './longMap.ts'
import { loopedMap } from './loopedMap.ts'

const ROUNDS = 31
const WARM_UP = 12
const RETURNS = { returns: 40, together: 6 }
const GOAL_MS = 30
const GOAL_GROWTH = 6
const GOAL_LARGEST_MS = 1000
/** Two frames of a screen that draws sixty a second. */
const TWO_FRAMES_MS = 33

interface Drawn {
  readonly map: ProcessMap
  readonly project: Project
}

/** A fresh snapshot: nothing may come from the analysis of the run before. */
const fresh = ({ map, project }: Drawn): Drawn => ({
  map: { ...map, steps: map.steps.map((step) => ({ ...step })), flows: map.flows.map((flow) => ({ ...flow })) },
  project,
})

/** Everything deterministic that is known about a map. */
function whole({ map, project }: Drawn): void {
  const found = everyFigure(map, project)
  if (!found.ok || 'findings' in found.value) throw new Error('The map of this bench has no figures.')
  lossTable(map, project)
  checkMap(map, project)
}

interface Times {
  readonly least: number
  readonly median: number
}

setFlagsFromString('--expose-gc')
const gc: (options: { type: 'minor' }) => void = runInNewContext('gc')

/** Least and median milliseconds of several works, turn about so that what else the machine does meets all alike. */
function timed(works: readonly (() => () => void)[], rounds = ROUNDS): Times[] {
  const times = works.map((): number[] => [])
  for (let round = -WARM_UP; round < rounds; round++) {
    works.forEach((prepare, at) => {
      const work = prepare()
      // What the preparation left behind is not the work's.
      gc({ type: 'minor' })
      const before = performance.now()
      work()
      if (round >= 0) times[at]!.push(performance.now() - before)
    })
  }
  return times.map((all) => {
    all.sort((a, b) => a - b)
    return { least: all[0]!, median: all[Math.floor(all.length / 2)]! }
  })
}

const on = (drawn: Drawn, work: (drawn: Drawn) => unknown) => () => {
  const now = fresh(drawn)
  return () => void work(now)
}

const said = ({ least, median }: Times) => `median ${median.toFixed(1)} ms, least ${least.toFixed(1)} ms`
let missed = false
function tell(what: string, words: string, goal: string, kept: boolean): void {
  console.log(`${what}: ${words}; goal ${goal}: ${kept ? 'kept' : 'MISSED'}`)
  if (!kept) missed = true
}

const sized = [1000, 2000, 4000, 5000].map((size) => loopedMap(size, RETURNS))
const [thousand, twoThousand, fourThousand, fiveThousand] = sized as [Drawn, Drawn, Drawn, Drawn]
const count = ({ map }: Drawn) => `${map.steps.length} steps, ${map.flows.length} flows, 40 returns`

const [of1000, of2000, of4000, of5000] = timed(sized.map((drawn) => on(drawn, whole))) as [Times, Times, Times, Times]
tell(`Full analysis of ${count(twoThousand)}`, said(of2000), `${GOAL_MS} ms`, of2000.median <= GOAL_MS)
const growth = of4000.median / of1000.median
tell(
  `From ${count(thousand)} (${said(of1000)}) to ${fourThousand.map.steps.length} (${said(of4000)})`,
  `${growth.toFixed(2)}×`,
  `${GOAL_GROWTH}×`,
  growth <= GOAL_GROWTH,
)
tell(`Full analysis of ${count(fiveThousand)}`, said(of5000), `${GOAL_LARGEST_MS} ms`, of5000.median <= GOAL_LARGEST_MS)

for (const together of [12, 13, 18]) {
  const drawn = loopedMap(300, { returns: together, together })
  const [times] = timed([on(drawn, whole)], 7) as [Times]
  const found = analyse(drawn.map, drawn.project)
  const exact = found.sound && found.max.once.exact
  const goal = together <= 12 ? 'exact' : 'a marked upper bound'
  tell(
    `${together} returns in one loop`,
    `maximum ${exact ? 'exact' : 'an upper bound'}, ${said(times)}`,
    goal,
    exact === together <= 12,
  )
}

const [checks, alone] = timed([
  on(twoThousand, ({ map, project }) => checkMap(map, project)),
  on(twoThousand, ({ map, project }) => analyse(map, project)),
]) as [Times, Times]
console.log(`Of that the checks alone: ${said(checks)}; the analysis alone: ${said(alone)}`)

// What the editor asks of the model at every edit: a step's time differs, everything else is the same record.
const edited = longMap(500)
const [edit] = timed([
  () => {
    const { map, project } = edited
    const changed = map.steps.map((step, at) => (at === 7 ? { ...step, number: String(Math.random()) } : step))
    const now = { ...map, steps: changed }
    return () => {
      analyse(now, project)
      checkMap(now, project)
    }
  },
]) as [Times]
tell(
  `An edit on ${edited.map.steps.length} steps to its new figures and findings`,
  said(edit),
  `${TWO_FRAMES_MS} ms together with the screen`,
  edit.median <= TWO_FRAMES_MS,
)
if (missed) process.exitCode = 1
