import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { enterBy, newFolder, newProject, until } from '../test/people.ts'
import { endProcesses, serving } from '../test/serving.ts'
import type { Place } from './sync/client.ts'
import { type Measured, type Pressure, press } from './sync/load.ts'

// Edits per second and propagation of our server, whose every edit is committed before it is acknowledged, against the
// library as it comes without any storage; both as processes of their own, by turns in the same run.
// Repeat with `npm run bench -- sync`.
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, seconds: { type: 'string', default: '4' } },
})
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)

const CASES: readonly { name: string; senders: number; pressure: Pressure }[] = [
  { name: 'saturation: 20 senders, 16 edits under way each', senders: 20, pressure: { inFlight: 16 } },
  { name: 'usual work: 50 senders, 10 edits a second each', senders: 50, pressure: { perSecond: 10 } },
]

async function stock(): Promise<{ place: (round: string) => Promise<Place>; stop: () => void }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./sync/stock.child.ts', import.meta.url))])
  const url = await new Promise<string>((found, failed) => {
    child.stdout.once('data', (said) => found(/ws:\S+/.exec(String(said))![0]))
    child.once('exit', (code) => failed(new Error(`The stock server ended with ${code}`)))
  })
  return { place: async (round) => ({ url, document: `project/${round}`, token: '' }), stop: () => child.kill() }
}

async function ours(): Promise<{ place: (round: string) => Promise<Place>; stop: () => void }> {
  const { address, said } = await serving({ POTOK_DATA_DIR: newFolder() })
  await until(() => said().includes('/first#'), 'the first link')
  const anna = await enterBy(address, '/first', /first#(\S+)/.exec(said())![1]!, 'Анна')
  const place = async () => {
    const project = await newProject(anna)
    const token = (await anna.ask('POST', `/projects/${project}/tickets`, {})).said.ticket
    return { url: `${address.replace('http', 'ws')}/collab`, document: `project/${project}`, token }
  }
  return { place, stop: endProcesses }
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const servers = { stock: await stock(), potok: await ours() }
for (const { name, senders, pressure } of CASES) {
  const found: Record<keyof typeof servers, Measured[]> = { stock: [], potok: [] }
  for (let round = 0; round < rounds; round++) {
    for (const who of ['stock', 'potok'] as const) {
      found[who].push(await press(await servers[who].place(`${name}-${round}`), senders, pressure, seconds))
    }
  }
  const of = (who: keyof typeof servers, figure: keyof Measured) => middle(found[who].map((one) => one[figure]))
  const ratio = (figure: keyof Measured) => (of('potok', figure) / of('stock', figure)).toFixed(2)
  console.log(`${name}; median of ${rounds} rounds of ${seconds} s`)
  for (const who of ['stock', 'potok'] as const) {
    const [edits, p50, p95] = (['editsPerSecond', 'p50', 'p95'] as const).map((figure) => of(who, figure))
    console.log(
      `  ${who.padEnd(6)} ${edits!.toFixed(0)} edits/s, seen after ${p50!.toFixed(1)} ms (p50), ${p95!.toFixed(1)} ms (p95)`,
    )
  }
  console.log(`  potok : stock  edits/s ×${ratio('editsPerSecond')}, p50 ×${ratio('p50')}, p95 ×${ratio('p95')}`)
}
for (const { stop } of Object.values(servers)) stop()
process.exit(0)
