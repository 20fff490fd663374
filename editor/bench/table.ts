import type { Page } from 'playwright-core'
import { ask, Stage } from '../e2e/start.ts'
import { panned } from './canvas/panned.ts'
import { percentile } from './canvas/trace.ts'
import { longCase } from './longCase.ts'

// `npm run bench -- table [rows]`: the table of a long map in a real browser: a key from the press to the frame that
// shows it, a cell put down, and the wheel.

const rows = Number(process.argv[2] ?? 2000)
const KEYS = 60
const CELLS = 15
const KEY_MS = 50
const FRAME_MS = 8

const stage = new Stage()
await stage.open()
let missed = false
function tell(what: string, words: string, goal: string, kept: boolean): void {
  console.log(`${what}: ${words}; goal ${goal}: ${kept ? 'kept' : 'MISSED'}`)
  if (!kept) missed = true
}

/** Every key from now on tells how long it took to the frame that painted it. */
function hear(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard = window as unknown as { shown: number[] }
    heard.shown = []
    const { port1, port2 } = new MessageChannel()
    let pressed = 0
    // What comes after the frame's own work comes when it is painted.
    port1.onmessage = () => heard.shown.push(performance.now() - pressed)
    addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp
        requestAnimationFrame(() => port2.postMessage(null))
      },
      { capture: true },
    )
  })
}

/** Milliseconds from a key's press to the frame that painted it. */
async function shownAfter(page: Page, key: string): Promise<number> {
  const count = await page.evaluate(() => (window as unknown as { shown: number[] }).shown.length)
  await page.keyboard.press(key)
  await page.waitForFunction((before) => (window as unknown as { shown: number[] }).shown.length > before, count)
  return page.evaluate(() => (window as unknown as { shown: number[] }).shown.at(-1) ?? Number.NaN)
}

try {
  const page = await stage.administrator('Ольга')
  page.setDefaultTimeout(120_000)
  const { id } = await ask<{ id: string }>(page, '/api/projects/import', 'POST', longCase(rows))
  await page.goto(`${stage.address}/p/${id}`)
  const map = (await page.locator('a[href*="/map/"]').first().getAttribute('href')) as string
  await page.goto(`${stage.address}${map}?view=table`)
  const grid = page.getByRole('grid')
  await grid.waitFor()
  await hear(page)
  const cell = page.locator('[data-column="text"]').nth(8)
  await cell.click()
  await page.keyboard.press('F2')
  const keys: number[] = []
  for (let at = 0; at < KEYS; at++) keys.push(await shownAfter(page, 'a'))
  await page.keyboard.press('Escape')
  const moves: number[] = []
  for (let at = 0; at < KEYS; at++) moves.push(await shownAfter(page, at % 20 < 10 ? 'ArrowDown' : 'ArrowUp'))
  const written: number[] = []
  for (let at = 0; at < CELLS; at++) {
    await page.keyboard.press('F2')
    await page.keyboard.type(String(at))
    written.push(await shownAfter(page, 'Enter'))
  }
  const worst = (all: readonly number[]) => percentile(all, 95)
  tell(
    `A key typed in a cell of ${rows} rows`,
    `p95 ${worst(keys).toFixed(0)} ms`,
    `${KEY_MS} ms`,
    worst(keys) <= KEY_MS,
  )
  tell('An arrow', `p95 ${worst(moves).toFixed(0)} ms`, `${KEY_MS} ms`, worst(moves) <= KEY_MS)
  console.log(`A cell put down: median ${percentile(written, 50).toFixed(0)}, p95 ${worst(written).toFixed(0)} ms`)
  const box = (await grid.boundingBox())!
  const { turn, worst: frames } = await panned(page, [box.x + box.width / 2, box.y + box.height / 2])
  tell(
    'The wheel, main thread a turn',
    `${turn.toFixed(1)} ms, worst frames ${frames.toFixed(1)}`,
    `${FRAME_MS} ms`,
    turn <= FRAME_MS,
  )
} catch (error) {
  console.error(error)
  missed = true
} finally {
  await stage.close()
}
if (missed) process.exitCode = 1
