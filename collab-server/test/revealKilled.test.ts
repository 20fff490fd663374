import { type ChildProcess, spawn } from 'node:child_process'
import { openProject } from '@potok/model'
import { afterEach, expect, it } from 'vitest'
import { freePort } from './freePort.ts'
import { type Browser, closeTabs, enterBy, type House, newFolder, openTab, until } from './people.ts'
import { program } from './program.ts'
import { startWorkshop } from './workshop.ts'

const ROUNDS = Number(process.env.POTOK_SEEDS ?? 6)
const VOTERS = 5
const LONGEST_MS = 60_000 + ROUNDS * 20_000
/** Within this time after the press the server dies. */
const WINDOW_MS = 60
let running: ChildProcess | null = null
afterEach(() => {
  closeTabs()
  running?.kill('SIGKILL')
})

async function start(dataFolder: string, port: number): Promise<string | null> {
  const env = { ...process.env, POTOK_PORT: String(port), POTOK_DATA_DIR: dataFolder }
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  running = child
  let said = ''
  child.stdout.on('data', (part) => {
    said += part
  })
  await until(() => /Поток: http\S+/.test(said), 'started', 60_000)
  await new Promise((done) => setTimeout(done, 50))
  return /\/first#(\S+)/.exec(said)?.[1] ?? null
}

const kill = async () => {
  const ended = new Promise((done) => running!.once('exit', done))
  running!.kill('SIGKILL')
  await ended
}

it(
  `${ROUNDS} times the server dies while a vote and notes are shown: after the restart none is lost, none is there twice`,
  async () => {
    const dataFolder = newFolder()
    const port = await freePort()
    const address = `http://127.0.0.1:${port}`
    const first = await start(dataFolder, port)
    const administrator = await enterBy(address, '/first', first!, 'Анна')
    const at = await startWorkshop({ address, administrator } as House)
    const voters: Browser[] = []
    for (let number = 0; number < VOTERS; number++) voters.push(await at.come(`Голос ${number}`))
    let broken = 0
    let all = 0
    for (let time = 0; time < ROUNDS; time++) {
      const isVote = time % 2 === 0
      const round = await at.open(isVote ? at.items.rank : at.items.write)
      for (const [number, who] of voters.entries()) {
        const given = isVote
          ? await who.ask('PUT', at.path(`/rounds/${round}/ballot`), { ballot: { [at.problems[number % 3]!]: 1 } })
          : await who.ask('PUT', at.path(`/rounds/${round}/notes/new`), { text: `Записка ${time}-${number}` })
        expect(given.status).toBe(200)
      }
      if (!isVote) all += VOTERS
      const pressed = at.deed(at.lead, { do: 'reveal', round }).catch(() => null)
      await new Promise((done) => setTimeout(done, Math.random() * WINDOW_MS))
      await kill()
      await pressed
      await start(dataFolder, port)
      const { phase } = (await at.view(at.lead)).round
      if (phase !== 'shown') {
        broken++
        // Papers are still nobody's to see, and the same press shows them.
        expect((await at.view(voters[0]!)).round.outcome).toBeNull()
        expect((await at.deed(at.lead, { do: 'reveal', round })).status).toBe(200)
      }
      const seen = (await at.view(at.lead)).round
      expect(seen.phase).toBe('shown')
      if (isVote) expect(seen.outcome.took).toBe(VOTERS)
      const tab = openTab(address, at.lead, at.project)
      await tab.saved()
      const opened = openProject(tab.doc)
      const { notes, rankings } = opened.project()
      opened.close()
      tab.leave()
      expect([...notes.values()].map(({ text }) => text).sort()).toHaveLength(all)
      expect(new Set([...notes.values()].map(({ text }) => text)).size).toBe(all)
      expect(rankings.size).toBe(Math.floor(time / 2) + 1)
    }
    console.log(`figure: ${ROUNDS} reveals broken off, ${broken} of them had to be repeated, nothing lost or doubled`)
  },
  LONGEST_MS,
)
