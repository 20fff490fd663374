import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { Sheet } from '../e2e/sheet.ts'
import { ask, newProject, Stage } from '../e2e/start.ts'
import { percentile } from './canvas/trace.ts'

// `npm run bench -- board [runs]`: from the address typed to a sketch board that can be drawn on, nothing cached, and how
// long a note takes from its writer's click to a colleague's sheet, in one browser against the real server on this machine.

const RUNS = Number(process.argv[2] ?? 5)
const NOTES = 10
const built = fileURLToPath(new URL('../dist/', import.meta.url))
const median = (all: readonly number[]) => Math.round(percentile(all, 50))
const span = (all: readonly number[]) =>
  `${median(all)} ms (${Math.round(Math.min(...all))}–${Math.round(Math.max(...all))})`

async function forget(page: Page): Promise<void> {
  await page.goto(`${stage.address}/ready`)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await session.send('Storage.clearDataForOrigin', { origin: stage.address, storageTypes: 'indexeddb,cache_storage' })
}

/** The bytes of the files of this kind that the page asked for, as they leave a server that packs them. */
async function fetched(page: Page, kind: RegExp): Promise<string> {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname),
  )
  const files = [...new Set(names.filter((name) => kind.test(name)))]
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(`${built}${name}`)).length, 0)
  return `${files.length} files of ${Math.round(bytes / 1000)} kB gzip`
}

const stage = new Stage()
await stage.open()
try {
  const olga = await stage.administrator('Ольга')
  const id = await newProject(olga, 'Запись в сад')
  await olga.goto(`${stage.address}/p/${id}/prototypes`)
  await olga.getByRole('button', { name: 'Добавить прототип' }).click()
  await olga.getByLabel('Что делаем').fill('Бланк')
  await olga.keyboard.press('Tab')
  const path = await olga.getByRole('link', { name: 'Доска для эскизов' }).getAttribute('href')
  const address = `${stage.address}${path}`
  await ask(olga, '/api/board')
  const hers = new Sheet(olga, stage.address)
  const ready: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await forget(olga)
    const begun = performance.now()
    await olga.goto(address, { waitUntil: 'commit' })
    await hers.ready()
    ready.push(performance.now() - begun)
  }
  console.log(
    `A sketch board from the address typed, median of ${RUNS} runs: can be drawn on after ${span(ready)};` +
      ` script ${await fetched(olga, /\.js$/)}; style ${await fetched(olga, /\.css$/)}`,
  )
  const timur = await stage.guest(olga, id, 'Тимур')
  await timur.goto(address)
  const his = new Sheet(timur, stage.address)
  await his.ready()
  const seen: number[] = []
  for (let at = 0; at < NOTES; at++) {
    await olga.keyboard.press('n')
    const before = await his.shapes('note').count()
    const begun = performance.now()
    await olga.mouse.click(250 + (at % 4) * 220, 250 + Math.floor(at / 4) * 220)
    await his.shapes('note').nth(before).waitFor()
    seen.push(performance.now() - begun)
    await olga.keyboard.press('Escape')
    await olga.keyboard.press('Escape')
  }
  console.log(`A note on a colleague's sheet, median of ${NOTES}: ${span(seen)} after the click`)
} finally {
  await stage.close()
}
