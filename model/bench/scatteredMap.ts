import { type SketchedFlow, type SketchedStep, sketch } from '../src/graph/sketch.ts'
import type { Place } from '../src/records/project.ts'

/** Steps that nobody arranged, on a loose grid, with 1.2 flows a step to somewhere right of them or below. */
export function scatteredMap(count: number, seed: number) {
  const next = random(seed)
  const columns = Math.ceil(Math.sqrt(count * 1.6))
  const rows = Math.ceil(count / columns)
  const steps: Record<string, SketchedStep> = {}
  const places: [string, Place][] = []
  for (let at = 0; at < count; at++) {
    const id = `s${at}`
    steps[id] = { text: `Проверка и регистрация ${at}`, look: next() < 0.1 ? 'xor' : 'operation', time: [5, 20, 60] }
    const [column, row] = [at % columns, Math.floor(at / columns)]
    places.push([id, [column * 240 + Math.round(next() * 40), row * 100 + Math.round(next() * 20)]])
  }
  const flows: Record<string, SketchedFlow> = {}
  let drawn = 0
  const join = (from: number, to: number) => {
    flows[`f${drawn++}: s${from} > s${to}`] = next() < 0.3 ? { wait: [60, 120, 480] } : {}
  }
  while (drawn < Math.round(count * 1.2)) {
    const at = drawn < count ? drawn : Math.floor(next() * count)
    const column = (at % columns) + 1 + Math.floor(next() * 3)
    const row = Math.floor(at / columns) + Math.floor(next() * 5) - 2
    if (column < columns && row >= 0 && row < rows && row * columns + column < count) join(at, row * columns + column)
    else join(at, (at + columns) % count)
  }
  const { map, project } = sketch({ steps, flows })
  return { map, project: { ...project, layout: new Map(places) } }
}

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
