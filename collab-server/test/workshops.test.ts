import { openProject, perform, remove, setFields } from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { browserAt, closeTabs, type House, openHouse, openTab } from './people.ts'
import { arrived, noted, rankingIn, startWorkshop, type Workshop } from './workshop.ts'

let house: House
let at: Workshop
beforeEach(async () => {
  house = await openHouse()
  at = await startWorkshop(house)
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const vote = (who: { ask: House['administrator']['ask'] }, round: string, ballot: unknown) =>
  who.ask('PUT', at.path(`/rounds/${round}/ballot`), { ballot })

it('a stranger comes in by the six signs, typed on either keyboard layout, and is a guest of this project alone', async () => {
  const { code } = await at.view(at.lead)
  expect(code).toMatch(/^[ACEHKMPTX245679]{6}$/)
  const like: Record<string, string> = { A: 'А', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', P: 'Р', T: 'Т', X: 'Х' }
  const likeInRussian = [...String(code)].map((sign) => like[sign] ?? sign)
  const typed = ` ${likeInRussian.slice(0, 3).join('')}-${likeInRussian.slice(3).join('').toLowerCase()} `
  const answer = await fetch(`${house.address}/api/sessions/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: typed, name: 'Нина' }),
  })
  expect(await answer.json()).toEqual({ project: at.project, session: at.session, waiting: false })
  const nina = browserAt(house.address, answer.headers.getSetCookie()[0]!.split(';')[0]!)
  await nina.ask('POST', at.path('/me'), { do: 'come' })
  expect(
    (await at.view(nina)).people.map(({ name, guest }: { name: string; guest: boolean }) => [name, guest]),
  ).toEqual([
    ['Анна', false],
    ['Нина', true],
  ])
})

it('a facilitator turns the lobby of the code on and off while the session goes on; nobody else is told the link', async () => {
  const vera = await at.come('Вера')
  const { entrance, code } = await at.view(at.lead)
  expect([entrance.lobby, (await at.view(vera)).entrance]).toEqual([false, null])
  const turn = (lobby: boolean) => at.lead.ask('PATCH', `/projects/${at.project}/links/${entrance.link}`, { lobby })
  const waits = async (name: string) =>
    (await browserAt(house.address).ask('POST', '/sessions/join', { code, name })).said.waiting
  await turn(true)
  expect([(await at.view(at.lead)).entrance.lobby, await waits('Нина')]).toEqual([true, true])
  await turn(false)
  expect([(await at.view(at.lead)).entrance.lobby, await waits('Павел')]).toEqual([false, false])
  await at.deed(at.lead, { do: 'end' })
  expect((await at.view(at.lead)).entrance).toBe(null)
})

it('a vote is held with the dots that the agenda says; nobody gets more on a line than at all, nor more votes than there are lines', async () => {
  const plan = async (fields: object) => {
    const opened = openProject(at.tab.doc)
    const by = { who: 'participant', person: at.lead.id } as const
    perform(opened, setFields, { noun: 'agendaItems', id: at.items.rank, fields } as never, by)
    opened.close()
    await at.tab.saved()
    const round = await at.open(at.items.rank)
    const { settings } = (await at.view(at.lead)).round
    await at.deed(at.lead, { do: 'discard', round })
    return settings
  }
  expect(await plan({ method: 'dots', settings: { dots: 5 } })).toEqual({ dots: 5, most: 2 })
  expect(await plan({ method: 'dots', settings: { dots: 1, most: 2 } })).toEqual({ dots: 1, most: 1 })
  expect(await plan({ method: 'multiVoting', settings: { votes: 9 } })).toEqual({ votes: 3, round: 1 })
})

it('A9: criteria are weighed by pairs with how consistent it was; minutes by the map are counted at once and nobody votes', async () => {
  const opened = openProject(at.tab.doc)
  const plan = (fields: object) =>
    perform(opened, setFields, { noun: 'agendaItems', id: at.items.rank, fields }, { who: 'participant', person: 'p' })
  const criteria = ['impact', 'scale', 'cost'].map((id) => ({ id, name: `Критерий ${id}` }))
  plan({ method: 'weights', settings: { criteria } })
  await at.tab.saved()
  const round = await at.open(at.items.rank)
  expect((await at.view(at.lead)).round.candidates.map(({ text }: { text: string }) => text)).toEqual(
    criteria.map(({ name }) => name),
  )
  const pairs = [
    ['impact', 'scale', 2],
    ['impact', 'cost', 4],
    ['scale', 'cost', 2],
  ]
  expect((await vote(at.lead, round, pairs)).status).toBe(200)
  expect((await at.deed(at.lead, { do: 'reveal', round })).status).toBe(200)
  const { outcome, candidates } = (await at.view(at.lead)).round
  const scores = outcome.standings.map(({ score }: { score: number }) => Math.round(score * 1000) / 1000)
  expect(scores).toEqual([0.571, 0.286, 0.143])
  expect(outcome.extras.consistency).toBeCloseTo(0)
  expect(candidates[0]).toMatchObject({ text: 'Критерий impact' })

  plan({ method: 'minutes', settings: null })
  opened.close()
  await at.tab.saved()
  await at.deed(at.lead, { do: 'open' })
  const shown = (await at.view(at.lead)).round
  expect(shown).toMatchObject({ phase: 'shown', method: 'minutes' })
  // There is no map: nothing is made up.
  expect(shown.outcome.standings.map(({ score }: { score: number | null }) => score)).toEqual([null, null, null])
})

it('whoever guesses codes is stopped after forty of one address', async () => {
  const guess = () => browserAt(house.address).ask('POST', '/sessions/join', { code: 'AAAAAA', name: 'Чужой' })
  const statuses: number[] = []
  for (let times = 0; times < 41; times++) statuses.push((await guess()).status)
  expect([statuses[0], statuses[39], statuses[40]]).toEqual([404, 404, 429])
})

it('only whoever leads, or the deputy they named, ends a step; the deputy goes on when the lead is gone, and the timer ran on', async () => {
  const [olga, timur] = [await at.come('Ольга'), await at.come('Тимур', 'facilitator')]
  const round = await at.open(at.items.write)
  const before = (await at.view(at.lead)).timer
  for (const deed of [
    { do: 'reveal', round },
    { do: 'item', item: null },
    { do: 'end' },
    { do: 'deputy', person: olga.id },
  ])
    expect(await at.deed(timur, deed)).toMatchObject({ status: 403, said: { code: 'session.not-lead' } })
  expect((await at.deed(at.lead, { do: 'deputy', person: olga.id })).status).toBe(200)
  expect((await at.deed(olga, { do: 'reveal', round })).status).toBe(200)
  const view = await at.view(olga)
  expect([view.you.leads, view.timer, view.round.phase]).toEqual([true, before, 'shown'])
})

it('a timer runs by the server’s clock, stops and goes on with what was left', async () => {
  await at.deed(at.lead, { do: 'item', item: at.items.write })
  const { timer, now } = await at.view(at.lead)
  expect(timer.endsAt - now).toBeGreaterThan(595_000)
  await at.deed(at.lead, { do: 'pause' })
  const { leftMs } = (await at.view(at.lead)).timer
  await at.deed(at.lead, { do: 'longer', minutes: 1 })
  expect((await at.view(at.lead)).timer).toEqual({ leftMs: leftMs + 60_000 })
  await at.deed(at.lead, { do: 'resume' })
  expect((await at.view(at.lead)).timer.endsAt - Date.now()).toBeGreaterThan(650_000)
})

it('notes are their writers’ alone until all see them in one moment, under no name', async () => {
  const [olga, timur] = [await at.come('Ольга'), await at.come('Тимур')]
  const round = await at.open(at.items.write)
  const { id } = (await olga.ask('PUT', at.path(`/rounds/${round}/notes/new`), { text: 'Ждём подписи' })).said
  await olga.ask('PUT', at.path(`/rounds/${round}/notes/${id}`), { text: 'Ждём подписи главы' })
  await timur.ask('PUT', at.path(`/rounds/${round}/notes/new`), { text: 'Возвраты' })
  // Somebody else's note of the same number is a note of their own.
  await timur.ask('PUT', at.path(`/rounds/${round}/notes/${id}`), { text: 'Курьер' })
  await olga.ask('PUT', at.path(`/rounds/${round}/finished`), { finished: true })
  const [forOlga, forTimur, forLead] = [await at.view(olga), await at.view(timur), await at.view(at.lead)]
  expect(forOlga.round).toMatchObject({
    phase: 'open',
    papers: 3,
    finishedCount: 1,
    mine: { notes: [{ id, text: 'Ждём подписи главы' }] },
  })
  expect(forTimur.people.map(({ finished }: { finished: boolean }) => finished)).toEqual([false, false, false])
  expect(forLead.people.map(({ finished }: { finished: boolean }) => finished)).toEqual([false, true, false])
  expect(JSON.stringify([forTimur, forLead])).not.toContain('Ждём')
  expect((await at.deed(at.lead, { do: 'reveal', round })).status).toBe(200)
  await arrived(() => noted(at.tab).length === 3)
  expect(noted(at.tab)).toEqual(['Возвраты', 'Ждём подписи главы', 'Курьер'])
  const shown = (await at.view(timur)).round.shown.flatMap(({ notes }: { notes: object[] }) => notes)
  expect(shown.map(({ author }: { author: string }) => author)).toEqual(['', '', ''])
  expect(shown.map(({ id: shown }: { id: string }) => shown)).not.toContain(id)
})

it('a vote is refused by a code and a sentence: beyond the limit, for what is gone or foreign, unreadable, by a stranger, after the end', async () => {
  const [olga, timur] = [await at.come('Ольга'), await at.come('Тимур')]
  const round = await at.open(at.items.rank)
  const [first = '', second = '', third = ''] = at.problems
  const refused = async (ballot: unknown, code: string) => {
    const { status, said } = await vote(olga, round, ballot)
    expect([status >= 400, said.code, said.message.length > 20]).toEqual([true, code, true])
  }
  await refused({ [first]: 2, [second]: 2 }, 'ballot.too-many')
  await refused({ [first]: 3 }, 'ballot.too-many')
  await refused({ 'not-on-the-list': 1 }, 'ballot.unreadable')
  await refused({ [first]: -1 }, 'ballot.unreadable')
  await refused({ [first]: 'много' }, 'ballot.unreadable')
  await refused('мусор', 'ballot.unreadable')
  const opened = openProject(at.tab.doc)
  perform(opened, remove, { noun: 'problems', ids: [third] }, { who: 'participant', person: at.lead.id })
  opened.close()
  await at.tab.saved()
  await refused({ [third]: 1 }, 'ballot.gone')
  const stranger = browserAt(house.address)
  expect((await vote(stranger, round, { [first]: 1 })).status).toBe(401)
  expect((await vote(olga, round, { [first]: 2, [second]: 1 })).status).toBe(200)
  // The other tab of the same person: one ballot, the later one.
  expect((await vote(olga, round, { [second]: 2 })).status).toBe(200)
  expect((await vote(timur, round, { [second]: 1 })).status).toBe(200)
  await at.deed(at.lead, { do: 'reveal', round })
  for (const who of [olga, timur]) expect((await vote(who, round, { [first]: 1 })).said.code).toBe('round.over')
  await arrived(() => rankingIn(at.tab, round) !== undefined)
  const { outcome } = rankingIn(at.tab, round)!
  expect(outcome).toMatchObject({
    took: 2,
    standings: [
      { id: second, score: 3 },
      { id: first, score: 0 },
    ],
  })
  const again = await at.open(at.items.rank)
  await vote(olga, again, { [first]: 1 })
  await at.deed(at.lead, { do: 'reveal', round: again })
  await arrived(() => rankingIn(at.tab, again) !== undefined)
  expect(rankingIn(at.tab, again)).toMatchObject({ round: 2, before: round, session: at.session })
})

it('who reconnects in the middle of a vote finds their ballot, and only one; whoever was removed from the project has none of it', async () => {
  const olga = await at.come('Ольга')
  const round = await at.open(at.items.rank)
  await vote(olga, round, { [at.problems[0]!]: 1 })
  expect((await at.view(browserAt(house.address, olga.cookie))).round.mine.ballot).toEqual({ [at.problems[0]!]: 1 })
  expect(house.server.store.read('SELECT count(*) AS count FROM paper')).toEqual([{ count: 1 }])
  await house.administrator.ask('DELETE', `/projects/${at.project}/members/${olga.id}`)
  expect((await olga.ask('GET', at.path())).status).toBe(404)
  expect((await vote(olga, round, {})).status).toBe(404)
})

it('while notes are out no other item is begun; a step that is called off leaves nothing', async () => {
  const olga = await at.come('Ольга')
  const round = await at.open(at.items.write)
  await olga.ask('PUT', at.path(`/rounds/${round}/notes/new`), { text: 'Ждём' })
  expect((await at.deed(at.lead, { do: 'item', item: at.items.rank })).said.code).toBe('round.open')
  await at.deed(at.lead, { do: 'discard', round })
  expect([noted(at.tab), house.server.store.read('SELECT * FROM paper'), (await at.view(olga)).round]).toEqual([
    [],
    [],
    null,
  ])
})

it('everybody hears of a change at once: who waits for news, and every open screen of the project', async () => {
  const olga = await at.come('Ольга')
  const tab = openTab(house.address, olga, at.project)
  await tab.synced()
  const { version } = await at.view(olga)
  await new Promise((done) => setTimeout(done, 400))
  const latest = (await at.view(olga)).version
  const waiting = olga.ask('GET', at.path(`?after=${latest}`))
  const begun = performance.now()
  await at.deed(at.lead, { do: 'summon', to: `/p/${at.project}` })
  expect((await waiting).said.summons.to).toBe(`/p/${at.project}`)
  expect(performance.now() - begun).toBeLessThan(2000)
  expect(latest).toBeGreaterThan(version)
  await arrived(() => tab.told.some(({ type, summons }) => type === 'session' && summons !== null))
})

it('the end is written into the document: who was there, from when to when; the code leads nowhere afterwards', async () => {
  await at.come('Ольга')
  const { code } = await at.view(at.lead)
  expect((await at.deed(at.lead, { do: 'end' })).status).toBe(200)
  const opened = openProject(at.tab.doc)
  await arrived(() => opened.project().sessions.get(at.session)?.endedAt !== null)
  expect(opened.project().sessions.get(at.session)?.attendance).toEqual([
    { name: 'Анна', guest: false },
    { name: 'Ольга', guest: true },
  ])
  opened.close()
  expect((await at.deed(at.lead, { do: 'item', item: null })).said.code).toBe('session.over')
  expect((await browserAt(house.address).ask('POST', '/sessions/join', { code, name: 'Поздний' })).said.code).toBe(
    'session.no-code',
  )
})
