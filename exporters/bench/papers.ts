import { caseProject } from '../fixtures/cases.ts'
import { grown } from '../fixtures/grown.ts'
import { closePdf, type ExportOptions, exportPaper, fillTemplate, sampleTemplate, type What } from '../src/node.ts'

// `npm run bench -- papers [runs]`: card, procedure, map folded on A0 and map in tiles on A3 of a project of 200 steps, one after
// another, as people wait for them; a process that has made none before makes the first. A map that nobody has printed yet is
// simulated first: that is said apart.

const STEPS = 200
const GOALS = { p50: 700, p95: 2000, rssMb: 400, docx: 1500, template: 500 }
const RUNS = Number(process.argv[2] ?? 20)

const { card, settings, milestones, indicators } = caseProject('land-use-permit')
const project = () => ({ ...grown(STEPS, 5, 12), card, settings, milestones, indicators })
const percentile = (all: readonly number[], percent: number) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.ceil((percent / 100) * all.length) - 1)]!
const timed = async (deed: () => Promise<unknown>) => {
  const before = performance.now()
  await deed()
  return performance.now() - before
}
const made = async (what: What, as: 'pdf' | 'docx', options: ExportOptions = {}) => {
  const file = await exportPaper(project(), what, as, options)
  if (!file.ok) throw new Error(file.message)
}
const PAPERS = {
  card: () => made('card', 'pdf'),
  sop: () => made('sop', 'pdf'),
  'map on A0': () => made('map', 'pdf', { page: 'A0' }),
  'map in tiles': () => made('map', 'pdf', { page: 'A3', tiles: 7 }),
}
const kept = (isKept: boolean) => (isKept ? 'kept' : 'MISSED')

const first = await timed(() => made('card', 'pdf'))
const all: number[] = []
const single: Record<string, number[]> = Object.fromEntries(Object.keys(PAPERS).map((name) => [name, []]))
const fresh = await timed(() => PAPERS['map on A0']())
let rss = 0
for (let run = 0; run < RUNS; run++) {
  let sum = 0
  for (const [name, make] of Object.entries(PAPERS)) {
    const took = await timed(make)
    single[name]!.push(took)
    sum += took
  }
  all.push(sum)
  rss = Math.max(rss, process.memoryUsage().rss / 1048576)
}
const docx: number[] = []
for (let run = 0; run < RUNS; run++) docx.push(await timed(() => made('sop', 'docx')))
const own = await sampleTemplate()
const filled: number[] = []
for (let run = 0; run < RUNS; run++)
  filled.push(
    await timed(async () => {
      const file = await fillTemplate(project(), own)
      if (!file.ok) throw new Error(file.message)
    }),
  )
closePdf()

const [p50, p95, word] = [percentile(all, 50), percentile(all, 95), percentile(docx, 50)]
const template = percentile(filled, 50)
console.log(`The first card of a process: ${first.toFixed(0)} ms`)
console.log(`The first map of a process, simulated: ${fresh.toFixed(0)} ms`)
for (const [what, times] of Object.entries(single))
  console.log(`${what}: p50 ${percentile(times, 50).toFixed(0)} ms, p95 ${percentile(times, 95).toFixed(0)} ms`)
console.log(
  `Card, procedure, map on A0 and in tiles, of ${STEPS} steps: p50 ${p50.toFixed(0)} ms (goal ${GOALS.p50}: ${kept(p50 < GOALS.p50)}),` +
    ` p95 ${p95.toFixed(0)} ms (goal ${GOALS.p95}: ${kept(p95 < GOALS.p95)}); ${RUNS} runs`,
)
console.log(
  `Memory of the process that lays it out: ${rss.toFixed(0)} MB at most (goal ${GOALS.rssMb}: ${kept(rss < GOALS.rssMb)})`,
)
console.log(`Procedure as DOCX: p50 ${word.toFixed(0)} ms (goal ${GOALS.docx}: ${kept(word < GOALS.docx)})`)
console.log(
  `An own template, ${STEPS} steps in its rows: p50 ${template.toFixed(0)} ms (goal ${GOALS.template}: ${kept(template < GOALS.template)})`,
)
