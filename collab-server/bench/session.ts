import { type Browser, closeTabs, enterBy, type House, newFolder, until } from '../test/people.ts'
import { endProcesses, serving } from '../test/serving.ts'
import { startWorkshop } from '../test/workshop.ts'
import { atMost, percentile, tell } from './sync/figure.ts'

// Sixty people in one session write and vote within ten seconds and see the result at once: `npm run bench -- session`.
const PEOPLE = 60
const WITHIN_MS = 10_000
const BALLOT_MS = 250
const REVEAL_MS = 300
const TIMER_MS = 100

const { address, said } = await serving({ POTOK_DATA_DIR: newFolder(), POTOK_SOCKETS_PER_ADDRESS: '100000' })
await until(() => said().includes('/first#'), 'the first link')
const anna = await enterBy(address, '/first', /first#(\S+)/.exec(said())![1]!, 'Анна')
const at = await startWorkshop({ address, administrator: anna } as House)
const people: Browser[] = []
for (let number = 0; number < PEOPLE; number++) people.push(await at.come(`Участник ${number}`))

/** As a page does it: what is new is asked for as long as the session goes on. */
interface Follower {
  readonly shownAt: Map<string, number>
  readonly offs: number[]
}
let goesOn = true
const followers = people.map((who) => {
  const one: Follower = { shownAt: new Map(), offs: [] }
  const follow = async () => {
    let version = 0
    while (goesOn) {
      const asked = performance.now()
      const { said: seen } = await who.ask('GET', at.path(`?after=${version}`))
      const answered = performance.now()
      version = seen.version ?? 0
      // What the clock of a page would be off by after this answer alone, if it did not wait for news.
      if (answered - asked < 400) one.offs.push((answered - asked) / 2)
      if (seen.round?.phase === 'shown' && !one.shownAt.has(seen.round.id)) one.shownAt.set(seen.round.id, Date.now())
    }
  }
  void follow()
  return one
})

const ballots: number[] = []
const notes: number[] = []
const reveals: number[] = []
const within = (deed: () => Promise<unknown>) =>
  Promise.all(
    people.map(async () => {
      await new Promise((done) => setTimeout(done, Math.random() * WITHIN_MS))
      await deed()
    }),
  )
for (const kind of ['write', 'rank'] as const) {
  const round = await at.open(at.items[kind])
  let next = 0
  await within(async () => {
    const number = next++
    const who = people[number]!
    const begun = performance.now()
    const done =
      kind === 'rank'
        ? await who.ask('PUT', at.path(`/rounds/${round}/ballot`), { ballot: { [at.problems[number % 3]!]: 2 } })
        : await who.ask('PUT', at.path(`/rounds/${round}/notes/new`), { text: `Записка ${number}` })
    if (done.status !== 200) throw new Error(JSON.stringify(done))
    ;(kind === 'rank' ? ballots : notes).push(performance.now() - begun)
    await who.ask('PUT', at.path(`/rounds/${round}/finished`), { finished: true })
  })
  const pressed = Date.now()
  await at.deed(at.lead, { do: 'reveal', round })
  await until(() => followers.every(({ shownAt }) => shownAt.has(round)), 'shown to all')
  for (const { shownAt } of followers) reveals.push(shownAt.get(round)! - pressed)
}
goesOn = false
const figures = [
  atMost(`${PEOPLE} ballots within 10 s: acknowledged on disk, p99`, percentile(ballots, 0.99), BALLOT_MS, 'ms'),
  atMost(`${PEOPLE} notes within 10 s: acknowledged on disk, p99`, percentile(notes, 0.99), BALLOT_MS, 'ms'),
  atMost('the press that reveals to the view of each, p95', percentile(reveals, 0.95), REVEAL_MS, 'ms'),
  atMost(
    'a screen’s clock against the server’s, at most',
    Math.max(...followers.map(({ offs }) => Math.min(...offs))),
    TIMER_MS,
    'ms',
  ),
]
for (const figure of figures) tell(figure)
closeTabs()
endProcesses()
process.exit(figures.every(({ isKept }) => isKept) ? 0 : 1)
