import type { Page } from 'playwright-core'
import { traced } from './traced.ts'

const TURNS = 60

/** The wheel turned over the middle of a page, there and back: milliseconds of the main thread for a turn, and of the worst frames. */
export async function panned(page: Page, [x, y]: readonly [number, number]): Promise<{ turn: number; worst: number }> {
  await page.mouse.move(x, y)
  await page.evaluate(() => {
    const driven = window as unknown as { marking: boolean }
    driven.marking = true
    const mark = () => {
      performance.mark('bf')
      if (driven.marking) requestAnimationFrame(mark)
    }
    requestAnimationFrame(mark)
  })
  const found = await traced(page, async () => {
    for (let at = 0; at < TURNS; at++) await page.mouse.wheel(at % 36 < 18 ? 48 : -48, at % 20 < 10 ? 24 : -24)
  })
  await page.evaluate(() => {
    ;(window as unknown as { marking: boolean }).marking = false
  })
  return { turn: (found?.busy ?? Number.NaN) / TURNS, worst: found?.busyP95 ?? Number.NaN }
}
