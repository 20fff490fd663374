import { performance } from 'node:perf_hooks'
import { ask, Stage } from '../e2e/start.ts'
import { panned } from './canvas/panned.ts'
import { openPlain } from './canvas/plainList.ts'
import { percentile } from './canvas/trace.ts'
import { wideJourney } from './wideJourney.ts'

// `npm run bench -- journey [stages] [rows]`: a full grid carried by the wheel, beside a plain canvas that paints the
// same cells, in one browser.

const [stages, rows] = [Number(process.argv[2] ?? 30), Number(process.argv[3] ?? 15)]
const PASSES = 3
const RATIO = 1.5

const { file, list } = wideJourney(stages, rows)
const stage = new Stage()
await stage.open()
let missed = false
function tell(what: string, words: string, goal: string, kept: boolean): void {
  console.log(`${what}: ${words}; goal ${goal}: ${kept ? 'kept' : 'MISSED'}`)
  if (!kept) missed = true
}
try {
  const page = await stage.administrator('Ольга')
  page.setDefaultTimeout(60_000)
  const { id } = await ask<{ id: string }>(page, '/api/projects/import', 'POST', file)
  await page.goto(`${stage.address}/p/${id}`)
  const begun = performance.now()
  await page.getByRole('link', { name: /Путь/ }).first().click()
  const grid = page.getByRole('grid')
  await grid.waitFor()
  console.log(`The grid of ${stages} × ${rows} stands ${(performance.now() - begun).toFixed(0)} ms after the click`)
  const box = (await grid.boundingBox())!
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
  const plain = await page.context().newPage()
  await openPlain(plain, list, 1)
  const costs = { ours: [] as number[], plain: [] as number[], worst: [] as number[] }
  for (let pass = 0; pass < PASSES; pass++)
    for (const [name, one] of [
      ['plain', plain],
      ['ours', page],
    ] as const) {
      await one.bringToFront()
      const { turn, worst } = await panned(one, middle)
      costs[name].push(turn)
      if (name === 'ours') costs.worst.push(worst)
    }
  const median = (all: readonly number[]) => percentile(all, 50)
  const [ours, bare] = [median(costs.ours), median(costs.plain)]
  tell(
    'Carried by the wheel, main thread a turn',
    `${ours.toFixed(1)} ms, worst frames ${median(costs.worst).toFixed(1)}, a plain canvas ${bare.toFixed(1)} ms: ×${(ours / bare).toFixed(2)}`,
    `×${RATIO}`,
    ours / bare <= RATIO,
  )
} catch (error) {
  console.error(error)
  missed = true
} finally {
  await stage.close()
}
if (missed) process.exitCode = 1
