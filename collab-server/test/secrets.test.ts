import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { handOf } from '../src/sessions/rounds.ts'
import { isIn } from './encodings.ts'
import { type Browser, closeTabs, type House, newFolder, openHouse, openTab } from './people.ts'
import { arrived, noted, rankingIn, startWorkshop } from './workshop.ts'

let house: House
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

/** Everything that one client is sent: all answers, and all frames of a socket on the project. */
function recorded(who: Browser, project: string) {
  const parts: Buffer[] = []
  const listening: Browser = {
    ...who,
    async ask(method, path, body) {
      const answer = await fetch(`${house.address}/api${path}`, {
        method,
        headers: { cookie: who.cookie, origin: house.address, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const text = await answer.text()
      parts.push(Buffer.from(JSON.stringify([...answer.headers])), Buffer.from(text))
      return { status: answer.status, said: JSON.parse(text) }
    },
  }
  const tab = openTab(house.address, who, project)
  tab.provider.configuration.websocketProvider.on('message', ({ data }: { data: ArrayBuffer }) =>
    parts.push(Buffer.from(data)),
  )
  return { listening, tab, traffic: () => Buffer.concat(parts) }
}

it('the whole traffic of a colleague holds no hidden note and no ballot in any encoding; a note that was shown is found by the same search', async () => {
  house = await openHouse()
  const at = await startWorkshop(house)
  const [olga, timur] = [await at.come('Ольга'), await at.come('Тимур', 'facilitator')]
  const { listening, tab, traffic } = recorded(timur, at.project)
  await tab.synced()
  const everything = async () => {
    await listening.ask('GET', at.path())
    await listening.ask('GET', `/projects/${at.project}/sessions`)
    await listening.ask('GET', `/projects/${at.project}/activity`)
    await listening.ask('GET', `/projects/${at.project}/export?what=project&as=json`)
    await listening.ask('GET', `/projects/${at.project}/versions`)
    await listening.ask('GET', '/me/stored')
  }
  const hidden = 'Скрытая записка Ольги'
  const round = await at.open(at.items.write)
  await olga.ask('PUT', at.path(`/rounds/${round}/notes/new`), { text: hidden })
  await olga.ask('PUT', at.path(`/rounds/${round}/finished`), { finished: true })
  await at.lead.ask('POST', `/projects/${at.project}/versions`, { name: 'Во время записок' })
  await everything()
  expect(isIn(traffic(), hidden)).toBe(false)
  await at.deed(at.lead, { do: 'reveal', round })
  await arrived(() => noted(tab).length === 1)
  expect(isIn(traffic(), hidden)).toBe(true)

  const vote = await at.open(at.items.rank)
  const before = traffic().length
  const marked = at.problems[1]!
  await olga.ask('PUT', at.path(`/rounds/${vote}/ballot`), { ballot: { [marked]: 2 } })
  await olga.ask('PUT', at.path(`/rounds/${vote}/finished`), { finished: true })
  await everything()
  // Neither Olga's view nor her ballot: nothing that says two dots on one line.
  const since = traffic().subarray(before)
  expect(since.includes(`"${marked}":2`)).toBe(false)
  expect(since.includes(`\\"${marked}\\":2`)).toBe(false)
  const own = Buffer.from(JSON.stringify((await olga.ask('GET', at.path())).said))
  expect(own.includes(`"${marked}":2`)).toBe(true)
})

it('with the whole data folder and the log in hand nobody can say who gave which ballot or wrote which note once they are shown', async () => {
  const dataFolder = newFolder()
  const logged: string[] = []
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = ((part: string | Uint8Array) => {
    logged.push(String(part))
    return true
  }) as typeof process.stderr.write
  try {
    house = await openHouse({ dataFolder })
    const at = await startWorkshop(house)
    const people = [await at.come('Ольга'), await at.come('Тимур'), await at.come('Вера'), await at.come('Глеб')]
    const kept = () => Buffer.concat(readdirSync(dataFolder).map((name) => readFileSync(join(dataFolder, name))))
    const secretOf = () =>
      Buffer.from(
        house.server.store.read<{ secret: Uint8Array }>('SELECT secret FROM round WHERE revealed IS NULL')[0]!.secret,
      )
    const handsOf = (secret: Buffer) => people.map(({ id }) => handOf(secret, id))

    const notes = await at.open(at.items.write)
    for (const [place, who] of people.entries()) {
      const { said } = await who.ask('PUT', at.path(`/rounds/${notes}/notes/new`), { text: `Записка ${place}` })
      await who.ask('PUT', at.path(`/rounds/${notes}/finished`), { finished: true })
      expect(said.id).toBeTruthy()
    }
    const noteSecret = secretOf()
    // The positive control: before the reveal secret and hands are there, and the search finds them.
    expect([kept().includes(noteSecret), ...handsOf(noteSecret).map((hand) => kept().includes(hand))]).toEqual(
      Array(5).fill(true),
    )
    await at.deed(at.lead, { do: 'reveal', round: notes })

    const vote = await at.open(at.items.rank)
    for (const [place, who] of people.entries()) {
      await who.ask('PUT', at.path(`/rounds/${vote}/ballot`), { ballot: { [at.problems[place % 3]!]: 1 } })
      await who.ask('PUT', at.path(`/rounds/${vote}/finished`), { finished: true })
    }
    const voteSecret = secretOf()
    const ballotHands = handsOf(voteSecret)
    await at.deed(at.lead, { do: 'reveal', round: vote })
    await arrived(() => rankingIn(at.tab, vote) !== undefined)
    const after = Buffer.concat([kept(), Buffer.from(logged.join(''))])
    for (const trace of [noteSecret, voteSecret, ...handsOf(noteSecret), ...ballotHands])
      expect(after.includes(trace)).toBe(false)
    // No row is left that a ballot or a note could be matched by: not in what was given, not in who had finished.
    for (const table of ['paper', 'finished']) expect(house.server.store.read(`SELECT * FROM ${table}`)).toEqual([])
    expect(house.server.store.read('SELECT secret FROM round')).toEqual([{ secret: null }, { secret: null }])
    // What the history, the book of rights and the journal tell of these deeds is who led, and nothing of anybody else.
    const told = house.server.store.read<{ person: string; command: string }>('SELECT person, command FROM activity')
    const ids = new Set(people.map(({ id }) => id))
    expect(told.filter(({ person }) => ids.has(person))).toEqual([])
    expect(told.map(({ command }) => command)).toEqual(expect.arrayContaining(['notes.reveal', 'ranking.keep']))
    const journal = house.server.store.read<{ person: string }>('SELECT DISTINCT person FROM journal')
    expect(journal.filter(({ person }) => ids.has(person))).toEqual([])
    const shown = Buffer.from(JSON.stringify(rankingIn(at.tab, vote)))
    for (const { id } of people) expect(shown.includes(id)).toBe(false)
    expect(logged.join('')).not.toMatch(/Записка|ballot/)
  } finally {
    process.stderr.write = write
  }
})
