import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { ask, Stage } from '../e2e/start.ts'
import { longCase } from './longCase.ts'

// `npm run bench -- first-picture [runs]`: from the address typed to a drawn map of 200 steps, in a real browser with
// nothing cached, against the real server on this machine; and how much script the page asks for.

const STEPS = 200
const GOAL_MS = 600
const GOAL_KB = 350
const RUNS = Number(process.argv[2] ?? 7)
const built = fileURLToPath(new URL('../dist/', import.meta.url))

const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!

/** As for somebody who comes for the first time: no file kept, no local copy of the project. */
async function forgetful(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await session.send('Storage.clearDataForOrigin', { origin: stage.address, storageTypes: 'indexeddb,cache_storage' })
}

declare global {
  interface Window {
    /** When the sheet was painted, and when its first step could be taken in hand; milliseconds since the address was typed. */
    seen?: { picture?: number; hands?: number }
  }
}

/** Looks once a frame, as an eye would: a question from outside would cost what it measures. */
function watch(): void {
  const seen: { picture?: number; hands?: number } = {}
  window.seen = seen
  const look = () => {
    const sheet = document.querySelector<HTMLCanvasElement>('.sheet-ground canvas')
    // A canvas that nobody painted has the size that it was born with.
    if (sheet && sheet.width !== 300) seen.picture ??= performance.now()
    if (document.querySelector('.box')) seen.hands ??= performance.now()
    if (!seen.hands) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Milliseconds from navigation until the map is painted, and until its first steps can be taken in hand. */
async function pictureOf(page: Page, address: string): Promise<{ picture: number; hands: number }> {
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.seen?.hands, null, { polling: 100 })
  return page.evaluate(() => window.seen as { picture: number; hands: number })
}

/** The script and style files that the page asked for before its picture stood, as their bytes leave a server that packs them. */
async function fetched(page: Page, kind: RegExp, before: number): Promise<{ files: number; bytes: number }> {
  const names = await page.evaluate(
    (end) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < end)
        .map((one) => new URL(one.name).pathname),
    before,
  )
  const files = names.filter((name) => kind.test(name))
  return {
    files: files.length,
    bytes: files.reduce((sum, name) => sum + gzipSync(readFileSync(`${built}${name}`)).length, 0),
  }
}

const stage = new Stage()
await stage.open()
try {
  const page = await stage.administrator('Ольга')
  const { id } = await ask<{ id: string }>(page, '/api/projects/import', 'POST', longCase(STEPS))
  await page.goto(`${stage.address}/p/${id}`)
  await page.locator('a[href*="/map/"]').first().click()
  await page.locator('.box').first().waitFor()
  const address = page.url()
  await page.addInitScript(watch)
  const runs: { picture: number; hands: number }[] = []
  for (let run = 0; run < RUNS; run++) {
    // Of the same origin, so that the start of another browser process is not counted.
    await page.goto(`${stage.address}/ready`)
    await forgetful(page)
    runs.push(await pictureOf(page, address))
  }
  const last = runs.at(-1)!.picture
  const [script, style] = [await fetched(page, /\.js$/, last), await fetched(page, /\.css$/, last)]
  const of = (what: 'picture' | 'hands') => {
    const all = runs.map((run) => run[what])
    return `${Math.round(median(all))} ms (${Math.round(Math.min(...all))}–${Math.round(Math.max(...all))})`
  }
  console.log(
    `A map of ${STEPS} steps, from the address typed, median of ${RUNS} runs: painted after ${of('picture')}, in hand` +
      ` after ${of('hands')}, goal ${GOAL_MS} ms; script ${script.files} files of ${Math.round(script.bytes / 1000)} kB gzip,` +
      ` goal ${GOAL_KB}; style ${Math.round(style.bytes / 1000)} kB`,
  )
} finally {
  await stage.close()
}
