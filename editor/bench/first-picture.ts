import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { ask, Stage } from '../e2e/start.ts'
import { longCase } from './longCase.ts'

// `npm run bench -- first-picture [runs]`: from the address typed to a drawn map of 200 steps, in a real browser with
// nothing cached, against the real server on this machine; and how much script the page asks for.

const STEPS = 200
const YARDSTICK_MS = 1000
const RUNS = Number(process.argv[2] ?? 7)
const built = fileURLToPath(new URL('../dist/', import.meta.url))

const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!

/** As for somebody who comes for the first time: no file kept, no local copy of the project. */
async function forgetful(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await session.send('Storage.clearDataForOrigin', { origin: stage.address, storageTypes: 'indexeddb,cache_storage' })
}

/** Milliseconds from navigation until the first steps are on the screen. */
async function pictureOf(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('.box').first().waitFor()
  return page.evaluate(
    () =>
      new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))),
  )
}

/** The script and style files that the page asked for before its picture stood, as their bytes leave a server that packs them. */
async function packedBytes(page: Page, kind: RegExp, before: number): Promise<number> {
  const names = await page.evaluate(
    (end) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < end)
        .map((one) => new URL(one.name).pathname),
    before,
  )
  return names
    .filter((name) => kind.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(`${built}${name}`)).length, 0)
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
  const pictures: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await page.goto('about:blank')
    await forgetful(page)
    pictures.push(await pictureOf(page, address))
  }
  const last = pictures.at(-1)!
  const [script, style] = [await packedBytes(page, /\.js$/, last), await packedBytes(page, /\.css$/, last)]
  const middle = median(pictures)
  console.log(
    `First picture of ${STEPS} steps: median ${Math.round(middle)} ms of ${RUNS} runs` +
      ` (${Math.round(Math.min(...pictures))}–${Math.round(Math.max(...pictures))});` +
      ` script ${Math.round(script / 1000)} kB gzip, style ${Math.round(style / 1000)} kB;` +
      ` yardstick ${YARDSTICK_MS} ms: ${middle < YARDSTICK_MS ? 'kept' : 'MISSED'}`,
  )
} finally {
  await stage.close()
}
