import { type Id, importCase, openProject, type Place, type Project } from '@potok/model'
import * as Y from 'yjs'

/** The map of the harness: about 1.2 flows a step on a loose grid, every row a lane; a tenth of the steps has a problem. */
export interface Grid {
  readonly project: Project
  readonly map: Id
  readonly columns: number
  readonly rows: number
  /** By their place on the grid. */
  readonly ids: readonly Id[]
}

const PITCH = { x: 240, y: 76 }

function random(): () => number {
  let seed = 42
  return () => {
    seed = (seed * 1664525 + 1013904223) >>> 0
    return seed / 4294967296
  }
}

export function gridOf(count: number): Grid {
  const next = random()
  const columns = Math.ceil(Math.sqrt(count * 1.6))
  const rows = Math.ceil(count / columns)
  const nodes = Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    kind: at === 0 ? 'start' : at === count - 1 ? 'end' : 'task',
    name: `Проверка комплекта ${at}`,
    lane: `r${Math.floor(at / columns)}`,
    ...(at > 0 && at < count - 1 && { time: [5, 20, 60 + (at % 200)], value: ['VA', 'NNVA', 'NVA'][at % 3] }),
    ...(at % 10 === 5 && { problems: [] }),
    shift: next() * 30,
  }))
  const edges: { id: string; from: string; to: string; wait?: number[] }[] = []
  const join = (from: number, to: number) =>
    edges.push({
      id: `e${edges.length}`,
      from: `n${from}`,
      to: `n${to}`,
      ...(edges.length % 3 === 0 && { wait: [60, 120, 480] }),
    })
  for (let at = 0; at + 1 < count; at++) if ((at + 1) % columns !== 0) join(at, at + 1)
  while (edges.length < Math.round(count * 1.2)) {
    const from = 1 + Math.floor(next() * (count - 2))
    const to = from + 1 + Math.floor(next() * 3) + columns * Math.floor(next() * 3)
    if (to < count) join(from, to)
  }
  const file = {
    id: 'grid',
    title: 'Сетка',
    process: { annualVolume: 1000 },
    participants: Array.from({ length: rows }, (_, row) => ({ id: `r${row}`, name: `Отдел ${row}`, rate: 500 })),
    current: { nodes: nodes.map(({ shift: _, ...node }) => node), edges },
    problems: nodes
      .filter((_, at) => at % 10 === 5)
      .map((node, at) => ({ id: `p${at}`, text: `Проблема ${at}`, at: [node.id] })),
  }
  const place = (at: number): Place => [
    (at % columns) * PITCH.x + Math.round(nodes[at]!.shift),
    Math.floor(at / columns) * PITCH.y + 8,
  ]
  const imported = importCase(file, (map) => Object.fromEntries(map.steps.map(({ id }, at) => [id, place(at)])))
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  const project = openProject(doc).project()
  const map = [...project.maps.keys()][0]!
  const byName = new Map([...imported.value.names].map(([id, name]) => [name, id]))
  return { project, map, columns, rows, ids: nodes.map(({ id }) => byName.get(id)!) }
}
