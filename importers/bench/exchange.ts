import { exportPaper } from '@potok/exporters/node'
import { BpmnModdle } from 'bpmn-moddle'
import { readXlsx } from 'hucre/xlsx'
import { SaxesParser } from 'saxes'
import { grown } from '../../exporters/fixtures/grown.ts'
import { emptyProject } from '../fixtures/empty.ts'
import { bpmn } from '../src/bpmn/bpmn.ts'
import { drawio } from '../src/drawio/drawio.ts'
import type { Importer } from '../src/importer.ts'
import { xlsx } from '../src/xlsx/xlsx.ts'
import { drawnPages } from './drawnPages.ts'
import { longTables, withWords } from './longTables.ts'

// `npm run bench -- exchange [runs]`: what files of other programs cost, each way. Each line has its goal, and beside it a yardstick
// of the same run: the same bytes through a parser that does nothing else, so that a busy machine is seen.

const RUNS = Number(process.argv[2] ?? 7)
const STEPS = 200

interface Measure {
  readonly name: string
  /** Milliseconds. */
  readonly goal: number
  readonly deed: () => Promise<unknown>
  readonly yardstick: () => Promise<unknown>
}

const project = grown(STEPS, 5, 12)
const out = async () => {
  const file = await exportPaper(project, 'map', 'bpmn')
  if (!file.ok) throw new Error(file.message)
  return file.value.bytes
}
const into = (importer: Importer, bytes: Uint8Array) => async () => {
  const read = await importer.read(bytes, { project: emptyProject(), locale: 'ru', fileName: 'замер' })
  if (!read.ok) throw new Error(read.message)
}
const parsed = (bytes: Uint8Array) => async () => {
  new SaxesParser({ xmlns: false }).write(new TextDecoder().decode(bytes)).close()
}

const written = await out()
const [plain, packed] = [drawnPages(false), drawnPages(true)]
const bare = new TextEncoder().encode(
  new TextDecoder()
    .decode(written)
    .replace(/<potok:step[^>]*place="[^"]*"/g, (own) => own.replace(/ place="[^"]*"/, '')),
)
const undrawn = new TextEncoder().encode(
  new TextDecoder().decode(bare).replace(/<bpmndi:BPMNDiagram.*<\/bpmndi:BPMNDiagram>/s, ''),
)
const moddle = async () => void (await new BpmnModdle().fromXML(new TextDecoder().decode(written)))
const kilobytes = (bytes: Uint8Array) => `${Math.round(bytes.length / 1024)} kB`

const tables = longTables()
const book = async () => {
  const file = await exportPaper(tables, 'tables', 'xlsx')
  if (!file.ok) throw new Error(file.message)
  return file.value.bytes
}
const sent = await book()
const returned = await withWords(sent, 500)
const taken = (bytes: Uint8Array) => async () => {
  const read = await xlsx.read(bytes, { project: tables, locale: 'ru', fileName: 'замер.xlsx' })
  if (!read.ok) throw new Error(read.message)
}
const bareXlsx = async () => void (await readXlsx(sent))
const picture = async () => {
  const file = await exportPaper(project, 'map', 'png', { width: 4000 })
  if (!file.ok) throw new Error(file.message)
}
const vector = async () => void (await exportPaper(project, 'map', 'svg'))

/** A new kind of file adds its lines here. */
const MEASURES: readonly Measure[] = [
  { name: `BPMN out, ${STEPS} operations, ${kilobytes(written)}`, goal: 300, deed: out, yardstick: moddle },
  { name: 'BPMN in, our own', goal: 300, deed: into(bpmn, written), yardstick: moddle },
  { name: 'BPMN in, placed by its diagram', goal: 300, deed: into(bpmn, bare), yardstick: moddle },
  { name: 'BPMN in, without a diagram', goal: 300, deed: into(bpmn, undrawn), yardstick: moddle },
  { name: `draw.io in, ${kilobytes(plain)}`, goal: 1000, deed: into(drawio, plain), yardstick: parsed(plain) },
  { name: `XLSX out, 5,000 rows, ${kilobytes(sent)}`, goal: 500, deed: book, yardstick: bareXlsx },
  { name: 'XLSX in, nothing changed', goal: 500, deed: taken(sent), yardstick: bareXlsx },
  { name: 'XLSX in, 500 rows changed', goal: 500, deed: taken(returned), yardstick: bareXlsx },
  { name: `PNG of 4,000 points, ${STEPS} operations`, goal: 1500, deed: picture, yardstick: vector },
  {
    name: `draw.io in, ${kilobytes(packed)} packed`,
    goal: 1000,
    deed: into(drawio, packed),
    yardstick: parsed(plain),
  },
]

const timed = async (deed: () => Promise<unknown>) => {
  const before = performance.now()
  await deed()
  return performance.now() - before
}
const median = (all: number[]) => Math.round([...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]! * 10) / 10

let isKept = true
for (const { name, goal, deed, yardstick } of MEASURES) {
  const [took, beside]: [number[], number[]] = [[], []]
  const first = await timed(deed)
  for (let run = 0; run < RUNS; run++) {
    took.push(await timed(deed))
    beside.push(await timed(yardstick))
  }
  const isUnder = median(took) <= goal
  isKept &&= isUnder
  console.log(
    `${name}: first ${Math.round(first)} ms, median ${median(took)} ms, least ${median([Math.min(...took)])} ms (goal ${goal}: ${isUnder ? 'kept' : 'MISSED'}); yardstick ${median(beside)} ms`,
  )
}
process.exitCode = isKept ? 0 : 1
