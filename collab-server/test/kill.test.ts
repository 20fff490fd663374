import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, expect, it } from 'vitest'
import { Hand } from './hand.ts'
import { browserAt, closeTabs, enterBy, newFolder, newProject, openTab, until } from './people.ts'
import { program } from './program.ts'
import { takeAway } from './takeAway.ts'

const ROUNDS = Number(process.env.POTOK_SEEDS ?? 8)
const LEAST_ACKNOWLEDGED = 200
const LONGEST_START_MS = 120_000
const LONGEST_MS = 60_000 + ROUNDS * 30_000
/** Longer than the writer waits for the file: it is refused, says so and tries again. */
const AWAY_MS = 5500
const AWAY_EVERY = 20
const FIRST_AWAY = 5
/** A document of hundreds of thousands of edits would only make the next start slow. */
const FRESH_EVERY = 10
let running: ChildProcess | null = null
afterEach(() => {
  closeTabs()
  running?.kill('SIGKILL')
})

async function start(dataFolder: string): Promise<{ address: string; first: string | null }> {
  const env = { ...process.env, POTOK_PORT: '0', POTOK_DATA_DIR: dataFolder }
  const child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  running = child
  let said = ''
  child.stdout.on('data', (part) => {
    said += part
  })
  await until(() => /Поток: http\S+/.test(said), 'started', LONGEST_START_MS)
  await new Promise((done) => setTimeout(done, 50))
  return { address: /http:\/\/[\d.]+:\d+/.exec(said)![0], first: /\/first#(\S+)/.exec(said)?.[1] ?? null }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** What happens to the store before the server dies: nothing, a few slow commits, or it is away; the end comes in it or after it. */
async function trouble(dataFolder: string, round: number): Promise<() => void> {
  const isLong = round % AWAY_EVERY === FIRST_AWAY
  let comeBack = () => {}
  for (let times = isLong ? 1 : round % 4; times > 0; times--) {
    comeBack()
    comeBack = takeAway(dataFolder)
    await pause(isLong ? AWAY_MS : Math.random() * 60)
  }
  if (Math.random() < 0.5) return comeBack
  comeBack()
  await pause(Math.random() * (isLong ? 3000 : 60))
  return () => {}
}

it(
  `${ROUNDS} times SIGKILL under load, with a store that is slow or away: every acknowledged edit is found after the restart`,
  async () => {
    const dataFolder = newFolder()
    const known = new Set<string>()
    let all = 0
    let project = ''
    let cookieOf: ((address: string) => ReturnType<typeof browserAt>) | null = null
    for (let round = 0; round <= ROUNDS; round++) {
      const { address, first } = await start(dataFolder)
      if (!cookieOf) {
        let cookie = ''
        const by = await enterBy(address, '/first', first!, 'Анна', (given) => {
          cookie = given
        })
        project = await newProject(by)
        cookieOf = (at) => browserAt(at, cookie, by.id)
      }
      const who = cookieOf(address)
      const open = () => [1, 2, 3].map(() => openTab(address, who, project))
      let tabs = open()
      await Promise.all(tabs.map((tab) => tab.saved()))
      const found = tabs[0]!.doc.getMap('evidence')
      const lost = [...known].filter((id) => !found.has(id))
      expect({ round, lost }).toEqual({ round, lost: [] })
      if (round === ROUNDS) break
      if (round % FRESH_EVERY === FRESH_EVERY - 1) {
        closeTabs()
        known.clear()
        project = await newProject(who)
        tabs = open()
        await Promise.all(tabs.map((tab) => tab.saved()))
      }
      const hands = tabs.map((tab, at) => new Hand(tab, `${round}-${at}`))
      const acknowledged = () => hands.flatMap((hand) => hand.acknowledged())
      await until(() => acknowledged().length >= LEAST_ACKNOWLEDGED, 'acknowledged', 60_000)
      const comeBack = await trouble(dataFolder, round)
      await pause(Math.random() * 40)
      const ended = new Promise((done) => running!.once('exit', done))
      running!.kill('SIGKILL')
      for (const id of acknowledged()) known.add(id)
      all += acknowledged().length
      for (const hand of hands) hand.rest()
      closeTabs()
      await ended
      comeBack()
    }
    console.log(`figure: ${all} acknowledged edits, none lost`)
    expect(all).toBeGreaterThanOrEqual(ROUNDS * LEAST_ACKNOWLEDGED)
  },
  LONGEST_MS,
)
