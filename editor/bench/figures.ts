import type { Page } from 'playwright-core'
import { ask, Stage } from '../e2e/start.ts'
import { longCase } from './longCase.ts'

// `npm run bench -- figures` in a real browser: from an edited time to the figures on the screen, and how long the
// page of all figures holds the main thread.

const EDITED = 500
const LARGEST = 5000
const EDITS = 15
const FRAMES = 2
const FRAME_MS = 1000 / 60
const LONGEST_TASK_MS = 50

interface Shown {
  readonly frames: number
  readonly ms: number
}

/** From the key that ends the typing to the frame that has the new lead time: what the person waits. */
async function shownAfter(page: Page, time: string): Promise<Shown> {
  const field = page.getByRole('textbox', { name: 'Время операции' })
  await field.fill(time)
  const shown = page.evaluate(
    () =>
      new Promise<Shown>((done) => {
        const lead = document.querySelector('[data-testid=lead]')!
        const before = lead.textContent
        const hear = () => {
          const begun = performance.now()
          let frames = 0
          const look = () => {
            frames++
            if (lead.textContent !== before) done({ frames, ms: performance.now() - begun })
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        }
        addEventListener('keydown', hear, { capture: true, once: true })
      }),
  )
  await field.press('Enter')
  return shown
}

/** Milliseconds that the page's main thread has worked: what others do on the machine is not in it. */
async function processorOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
}

/** The same two frames when the key changes nothing: what the machine gives at this moment. */
async function restingFrames(page: Page): Promise<number> {
  const field = page.getByRole('textbox', { name: 'Время операции' })
  const passed = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const hear = () => {
          const begun = performance.now()
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)))
        }
        addEventListener('keydown', hear, { capture: true, once: true })
      }),
  )
  await field.press('ArrowLeft')
  return passed
}

async function imported(page: Page, steps: number): Promise<string> {
  const { id } = await ask<{ id: string }>(page, '/api/projects/import', 'POST', longCase(steps))
  return `${stage.address}/p/${id}`
}

const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!
let missed = false
function tell(what: string, words: string, goal: string, kept: boolean): void {
  console.log(`${what}: ${words}; goal ${goal}: ${kept ? 'kept' : 'MISSED'}`)
  if (!kept) missed = true
}

const stage = new Stage()
await stage.open()
try {
  const page = await stage.administrator('Ольга')
  page.setDefaultTimeout(120_000)
  await page.goto(await imported(page, EDITED))
  await page.locator('a[href*="/map/"]').first().click()
  await page.locator('.box').nth(1).click()
  await page.getByRole('textbox', { name: 'Время операции' }).waitFor()
  const processor = await processorOf(page)
  const edits: Shown[] = []
  const before = await processor()
  for (let edit = 0; edit < EDITS; edit++) edits.push(await shownAfter(page, `${11 + edit}-${1000 + edit * 100}м`))
  const worked = ((await processor()) - before) / EDITS
  const resting: number[] = []
  for (let press = 0; press < EDITS; press++) resting.push(await restingFrames(page))
  const [frames, ms] = [median(edits.map((one) => one.frames)), median(edits.map((one) => one.ms))]
  tell(
    `An edit on ${EDITED} steps to its figures on the screen`,
    `median ${frames} frames, ${ms.toFixed(1)} ms (${edits.map((one) => one.ms.toFixed(0)).join(' ')}); ` +
      `two frames with nothing edited took ${median(resting).toFixed(1)} ms in the same run; the main thread worked ` +
      `${worked.toFixed(1)} ms of processor time for each edit, its typing and its saving included`,
    `${FRAMES} frames, ${(FRAMES * FRAME_MS).toFixed(1)} ms`,
    frames <= FRAMES && ms <= FRAMES * FRAME_MS,
  )

  await page.addInitScript(() => {
    const held: [start: number, length: number][] = []
    Object.assign(window, { held })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) held.push([Math.round(startTime), Math.round(duration)])
    }).observe({ type: 'longtask', buffered: true })
  })
  const address = await imported(page, LARGEST)
  await page.goto('about:blank')
  const begun = performance.now()
  await page.goto(`${address}/figures`)
  await page.locator('.lead-range').waitFor()
  const first = performance.now() - begun
  const shown = await page.evaluate(() => performance.now())
  await page.locator('.drivers').waitFor()
  await page.locator('.figure-row').first().waitFor()
  const whole = performance.now() - begun
  await page.getByText('Из 100 дел', { exact: false }).waitFor()
  const held = await page.evaluate(() => (window as unknown as { held: [number, number][] }).held)
  const lengths = (some: typeof held) => some.map(([, length]) => length)
  const [opening, later] = [held.filter(([start]) => start < shown), held.filter(([start]) => start >= shown)]
  const longest = Math.max(0, ...lengths(later))
  tell(
    `All figures of ${LARGEST} steps`,
    `first after ${first.toFixed(0)} ms, whole after ${whole.toFixed(0)} ms; main thread held after the first at most ` +
      `${longest} ms (${lengths(later).join(' ') || 'never'}), until then ${lengths(opening).join(' ')} ` +
      '(the document is read, its figures are worked out)',
    `no task above ${LONGEST_TASK_MS} ms once the first figures stand`,
    longest <= LONGEST_TASK_MS,
  )
} finally {
  await stage.close()
}
if (missed) process.exitCode = 1
