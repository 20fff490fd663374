import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { type Frames, percentile } from './canvas/trace.ts'
import { traced } from './canvas/traced.ts'

// `npm run bench -- canvas [sizes] [passes] [pages]`: what one frame costs the main thread, ours beside a plain canvas
// that paints the same things and beside stock React Flow, all in one run.

const PAGES = ['plain', 'ours', 'stock'] as const
const SCENES = ['panWork', 'panAll', 'zoom', 'drag', 'remoteStorm'] as const
type Scene = (typeof SCENES)[number]
const GOALS: Record<Scene, { ratio: number; script: number }> = {
  panWork: { ratio: 1.5, script: 3 },
  panAll: { ratio: 1.2, script: 3 },
  zoom: { ratio: 1.3, script: 3 },
  drag: { ratio: 2, script: 5 },
  remoteStorm: { ratio: 2, script: 3 },
}
const HEAP_MB = 12
const PICTURE_MS = 100
const GROWTH = 1.2

const sizes = (process.argv[2] ?? '200,2000,5000').split(',').map(Number)
const passes = Number(process.argv[3] ?? 3)
const pages = (process.argv[4]?.split(',') ?? PAGES) as readonly string[]

interface Row {
  page: string
  count: number
  /** From the document in memory until the map is seen, and until it can be taken hold of. */
  pictureMs: number
  handsMs: number
  /** The same of a map that is opened after another in one page; nothing is looked up from the first. */
  secondMs: number | null
  heapMb: number
  nodes: number
  scenes: Partial<Record<Scene, Frames | null>>
  trouble: string[]
}

const root = fileURLToPath(new URL('./canvas/pages/', import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), 'potok-canvas-'))
await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [react()],
  build: {
    target: 'es2024',
    outDir,
    emptyOutDir: true,
    rolldownOptions: { input: PAGES.map((name) => join(root, `${name}.html`)) },
  },
})
const server = await preview({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1' },
})
const address = server.resolvedUrls!.local[0]!

const MOVES = 55

/** A real mouse takes the box in the middle and carries it along a wave. */
async function drag(page: Page, session: CDPSession, place: number): Promise<void> {
  const { x, y } = await page.evaluate((at) => window.bench!.screenOf(at), place)
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', dx: number, dy: number, buttons: number) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x: x + dx,
      y: y + dy,
      button: type === 'mouseMoved' && buttons === 0 ? 'none' : 'left',
      buttons,
      clickCount: 1,
    })
  await mouse('mouseMoved', 0, 0, 0)
  await mouse('mousePressed', 0, 0, 1)
  for (let step = 1; step <= 4; step++) await mouse('mouseMoved', step * 3, step, 1)
  await page.evaluate(() => window.driver!.watch())
  for (let at = 0; at < MOVES; at++)
    await mouse('mouseMoved', 12 + 90 * Math.sin(at / 8), 60 * (1 - Math.cos(at / 8)), 1)
  await page.evaluate(() => window.driver!.unwatch())
  await mouse('mouseReleased', 64, 40, 0)
}

async function one(name: string, count: number): Promise<Row> {
  const browser = await chromium.launch({
    executablePath: process.env.POTOK_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info', '--font-render-hinting=none'],
  })
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const row: Row = {
    page: name,
    count,
    pictureMs: 0,
    handsMs: 0,
    secondMs: null,
    heapMb: 0,
    nodes: 0,
    scenes: {},
    trouble: [],
  }
  page.on('pageerror', (error) => row.trouble.push(error.message))
  try {
    await page.goto(`${address}${name}.html`)
    await page.waitForFunction(() => window.bench && window.driver)
    const session = await context.newCDPSession(page)
    const heapMb = async () => {
      await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1048576
    }
    await page.evaluate((size) => window.bench!.prepare(size), count)
    const documentMb = await heapMb()
    const begun = await page.evaluate(() => window.driver!.load())
    row.heapMb = (await heapMb()) - documentMb
    await session.send('Performance.enable')
    row.nodes = (await session.send('Performance.getMetrics')).metrics.find((metric) => metric.name === 'Nodes')!.value
    row.pictureMs = begun.pictureMs
    row.handsMs = begun.handsMs
    for (const scene of SCENES) {
      await page.evaluate(([what, size]) => window.driver!.stand(what, size), [scene, begun.size] as const)
      row.scenes[scene] = await traced(page, async (tracing) => {
        if (scene !== 'drag')
          return page.evaluate(([what, size, many]) => window.driver!.run(what, size, many), [
            scene,
            begun.size,
            count,
          ] as const)
        const place = await page.evaluate((size) => window.driver!.placeToDrag(size), begun.size)
        const before = await page.evaluate((at) => window.bench!.positionOf(at).x, place)
        await drag(page, tracing, place)
        const after = await page.evaluate((at) => window.bench!.positionOf(at).x, place)
        if (before === after) row.trouble.push('the box did not move')
      })
    }
    if (name === 'ours') {
      await page.evaluate((size) => window.bench!.prepare(size), count)
      row.secondMs = (await page.evaluate(() => window.driver!.load())).pictureMs
    }
  } finally {
    await browser.close()
  }
  return row
}

const rows: Row[] = []
for (let pass = 0; pass < passes; pass++)
  for (const count of sizes)
    for (const name of pages) {
      const row = await one(name, count)
      rows.push(row)
      const said = SCENES.map((scene) => {
        const found = row.scenes[scene]
        return found
          ? `${scene} ${found.busyP50.toFixed(1)}/${found.busyP95.toFixed(1)} (${found.script.toFixed(1)})`
          : `${scene} –`
      })
      console.log(
        `${name} ${count}: picture ${row.pictureMs.toFixed(0)} ms; heap ${row.heapMb.toFixed(1)} MB, ${row.nodes} nodes; ${said.join('; ')} ${row.trouble.join(' | ')}`,
      )
    }
await server.close()
rmSync(outDir, { recursive: true, force: true })

const median = (values: number[]) => percentile(values, 50)
const of = (page: string, count: number, scene: Scene, field: keyof Frames) =>
  median(
    rows.filter((row) => row.page === page && row.count === count).flatMap((row) => row.scenes[scene]?.[field] ?? []),
  )

console.log('\nMain thread, ms a frame p50 / p95 (script and style, mean); ratio of the p50 to the plain canvas')
for (const count of sizes)
  for (const scene of SCENES) {
    const words = pages.map((page) => {
      const [p50, p95, script] = (['busyP50', 'busyP95', 'script'] as const).map((field) =>
        of(page, count, scene, field),
      )
      const ratio = p50! / of('plain', count, scene, 'busyP50')
      return `${page} ${p50!.toFixed(1)} / ${p95!.toFixed(1)} (${script!.toFixed(1)}) ×${ratio.toFixed(2)}`
    })
    const ratio = of('ours', count, scene, 'busyP50') / of('plain', count, scene, 'busyP50')
    const script = of('ours', count, scene, 'script')
    const goal = GOALS[scene]
    const kept = ratio <= goal.ratio && script <= goal.script
    console.log(
      `${count} ${scene}: ${words.join('; ')}; goal ×${goal.ratio}, script ${goal.script}: ${kept ? 'kept' : 'MISSED'}`,
    )
  }
for (const scene of SCENES.filter((one) => one !== 'panAll')) {
  const growth = of('ours', sizes.at(-1)!, scene, 'busyP50') / of('ours', sizes[0]!, scene, 'busyP50')
  console.log(
    `${scene} at ${sizes.at(-1)} ÷ at ${sizes[0]}: ×${growth.toFixed(2)}; goal ×${GROWTH}: ${growth <= GROWTH ? 'kept' : 'MISSED'}`,
  )
}
const heap = median(rows.filter((row) => row.page === 'ours' && row.count === sizes.at(-1)).map((row) => row.heapMb))
console.log(`Heap of the map at ${sizes.at(-1)}: ${heap.toFixed(1)} MB beside the document; goal ${HEAP_MB} MB`)
for (const count of sizes) {
  const ms = (page: string, field: 'pictureMs' | 'handsMs' | 'secondMs') =>
    median(rows.filter((row) => row.page === page && row.count === count).map((row) => row[field] ?? 0)).toFixed(0)
  console.log(
    `First picture at ${count}: ${ms('ours', 'pictureMs')} ms from the document in memory, the plain canvas ` +
      `${ms('plain', 'pictureMs')} ms; goal ${PICTURE_MS} ms; in hand after ${ms('ours', 'handsMs')} ms; opened after another ${ms('ours', 'secondMs')} ms`,
  )
}
