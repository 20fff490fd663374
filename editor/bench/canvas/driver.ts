import type { Bench } from './bench.ts'
import { frame } from './bench.ts'

/** What runs inside the page under test: one deed a frame, with a mark where each frame begins. */

const FRAMES = 60
const MOST_MS = 4000
const SHEET = { width: 1280, height: 800 }

interface Size {
  columns: number
  rows: number
  width: number
  height: number
}

const bench = (): Bench => window.bench!
const watching = { on: false, done: Promise.resolve() }

/** Until three frames in a row are quick, and nothing is left to do. */
async function settle(): Promise<void> {
  let last = performance.now()
  for (let good = 0, turns = 0; good < 3 && turns < 2000; turns++) {
    await frame()
    const now = performance.now()
    good = now - last < 40 && bench().rests() ? good + 1 : 0
    last = now
  }
}

async function frames(deed: (at: number) => void): Promise<void> {
  await frame()
  const begun = performance.now()
  for (let at = 0; at < FRAMES; at++) {
    performance.mark('bf')
    deed(at)
    await frame()
    if (performance.now() - begun > MOST_MS && at > 6) break
  }
  performance.mark('bf')
}

const fitOf = ({ width, height }: Size) => Math.min((SHEET.width - 40) / width, (SHEET.height - 40) / height, 1)
const middle = ({ width, height }: Size) => ({
  x: SHEET.width / 2 - width / 2,
  y: SHEET.height / 2 - height / 2,
  zoom: 1,
})

/** Places of the grid in the middle of the view. */
function inView({ columns, rows }: Size): number[] {
  const [column, row] = [Math.floor(columns / 2), Math.floor(rows / 2)]
  const found: number[] = []
  for (let down = -3; down <= 3; down++)
    for (let along = -2; along <= 2; along++) found.push(Math.max(0, (row + down) * columns + column + along))
  return found
}

const SCENES: Record<string, (size: Size, count: number) => Promise<void>> = {
  panWork(size) {
    const { x, y } = middle(size)
    return frames((at) => bench().setView({ x: x + 400 * Math.cos(at / 20), y: y + 400 * Math.sin(at / 20), zoom: 1 }))
  },
  panAll(size) {
    const zoom = fitOf(size)
    return frames((at) => bench().setView({ x: 20 + 8 * Math.sin(at / 4), y: 20 + 8 * Math.cos(at / 4), zoom }))
  },
  zoom(size) {
    const least = fitOf(size)
    return frames((at) => {
      const zoom = least ** (0.5 - 0.5 * Math.cos((at / FRAMES) * 2 * Math.PI))
      bench().setView({
        x: SHEET.width / 2 - (size.width / 2) * zoom,
        y: SHEET.height / 2 - (size.height / 2) * zoom,
        zoom,
      })
    })
  },
  remoteStorm(size, count) {
    const near = inView(size)
    const places = Array.from({ length: 30 }, (_, at) =>
      at < 10 ? near[at]! : Math.floor((at / 30) * (count - 2)) + 1,
    )
    return frames((at) =>
      bench().remoteMove(
        places.map((place, one) => ({ place, dx: 15 * Math.sin(at / 5 + one), dy: 15 * Math.cos(at / 5 + one) })),
      ),
    )
  },
}

const driver = {
  async load() {
    const size = await bench().load()
    await frame()
    const since = (at = 0) => at - performance.getEntriesByName('document').at(-1)!.startTime
    const pictureMs = since(performance.now())
    await settle()
    const handsMs = since(performance.getEntriesByName('hands').at(-1)?.startTime)
    return { size, pictureMs, handsMs }
  },
  async stand(scene: string, size: Size) {
    bench().setView(scene === 'panAll' ? { x: 20, y: 20, zoom: fitOf(size) } : middle(size))
    await settle()
  },
  run: (scene: string, size: Size, count: number) => SCENES[scene]!(size, count),
  placeToDrag: ({ columns, rows }: Size) => Math.floor(rows / 2) * columns + Math.floor(columns / 2),
  watch() {
    watching.on = true
    const look = async () => {
      while (watching.on) {
        performance.mark('bf')
        await frame()
      }
      performance.mark('bf')
    }
    watching.done = look()
  },
  async unwatch() {
    watching.on = false
    await watching.done
  },
}
Object.assign(window, { driver })

declare global {
  interface Window {
    driver?: typeof driver
  }
}
