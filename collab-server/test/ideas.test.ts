import { addMap, addStep, openProject, perform, setFields } from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Browser, closeTabs, type House, openHouse } from './people.ts'
import { startWorkshop, type Workshop } from './workshop.ts'

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

const by = { who: 'participant', person: 'lead' } as const

/** How the item of silent writing is planned. */
async function plan(fields: object): Promise<void> {
  const opened = openProject(at.tab.doc)
  const done = perform(opened, setFields, { noun: 'agendaItems', id: at.items.write, fields }, by)
  opened.close()
  expect(done.ok).toBe(true)
  await at.tab.saved()
}

const write = (who: Browser, round: string, note: object) => who.ask('PUT', at.path(`/rounds/${round}/notes/new`), note)
const here = (people: readonly Browser[]) => Promise.all(people.map((one) => at.view(one)))
const handOn = (turn: number) => at.deed(at.lead, { do: 'handOn', turn })

it('A6: sheets go round: everybody sees under no name what stood there before, and nobody sees another sheet', async () => {
  await plan({ method: 'rounds', settings: { rounds: 6, ideas: 2, minutes: 4 } })
  const people = [at.lead, await at.come('Ольга'), await at.come('Тимур')]
  await here(people)
  const round = await at.open(at.items.write)
  const sheetsOf = async () => (await here(people)).map((seen) => seen.round.ideas.sheet as number)
  const first = await sheetsOf()
  expect([...first].sort()).toEqual([1, 2, 3])
  expect((await at.view(at.lead)).timer.endsAt - Date.now()).toBeGreaterThan(230_000)
  const texts = ['Подписывать каждый день', 'Возить курьером', 'Слать электронно']
  for (const [which, one] of people.entries()) await write(one, round, { text: texts[which], turn: 0 })
  const { id } = (await write(people[1]!, round, { text: 'Вторая', turn: 0 })).said
  expect((await write(people[1]!, round, { text: 'Третья', turn: 0 })).said.code).toBe('sheet.full')

  expect((await handOn(0)).status).toBe(200)
  expect((await handOn(0)).said.code).toBe('sheet.passed')
  expect((await write(people[1]!, round, { text: 'Поздно', turn: 0 })).said.code).toBe('sheet.passed')
  const second = await sheetsOf()
  expect(second).toEqual(first.map((sheet) => (sheet % 3) + 1))
  for (const [which, one] of people.entries()) {
    const { ideas, mine } = (await at.view(one)).round
    const writer = first.indexOf(second[which]!)
    expect(ideas).toMatchObject({ turn: 2, turns: 3, before: expect.arrayContaining([texts[writer]]) })
    expect(mine.notes).toEqual([])
    for (const [other, text] of texts.entries())
      expect([which, other, JSON.stringify(ideas).includes(text)]).toEqual([which, other, other === writer])
  }
  // What was handed on is not taken back.
  expect((await people[1]!.ask('DELETE', at.path(`/rounds/${round}/notes/${id}`))).said.code).toBe('sheet.passed')

  await write(people[0]!, round, { text: 'Идея на чужом листе', turn: 1 })
  expect((await handOn(1)).status).toBe(200)
  expect((await handOn(2)).said.code).toBe('round.over')
  expect((await at.deed(at.lead, { do: 'reveal', round })).status).toBe(200)
  const shown = (await at.view(people[2]!)).round.shown[0].notes
  expect(shown).toHaveLength(5)
  const sheet = shown.filter((note: { origin: { sheet: number } }) => note.origin.sheet === second[0])
  expect(sheet.at(-1).text).toBe('Идея на чужом листе')
  expect((await at.view(at.lead)).round.ideas).toBe(null)
  const [row] = house.server.store.read<{ ideas: string | null }>('SELECT ideas FROM round WHERE id=?', round)
  expect(row).toEqual({ ideas: null })
})

it('A6: one alone has nobody to hand to; who comes late begins a sheet, who left keeps the place, team items have no guests', async () => {
  await plan({ method: 'rounds', who: 'team' })
  await here([at.lead])
  await at.come('Гость')
  await at.deed(at.lead, { do: 'item', item: at.items.write })
  expect((await at.deed(at.lead, { do: 'open' })).said.code).toBe('round.few')
  await plan({ who: 'everyone' })
  const olga = await at.come('Ольга')
  await at.deed(at.lead, { do: 'open' })
  const round = (await at.view(olga)).round.id
  const sheets = async () => (await here([at.lead, olga])).map((seen) => seen.round.ideas.sheet as number)
  const before = await sheets()
  const comers = await Promise.all(['Вера', 'Глеб'].map((name) => at.come(name)))
  const late = (await here(comers)).map((seen) => seen.round.ideas.sheet as number)
  expect([...before, ...late].sort()).toEqual([...new Set([...before, ...late])].sort())
  expect((await write(comers[0]!, round, { text: 'С ходу', turn: 0 })).status).toBe(200)
  await handOn(0)
  const after = await sheets()
  const all = before.length + 1 + late.length
  expect(after).toEqual(before.map((sheet) => (sheet % all) + 1))
})

it('A7: how to make it worse comes first; then each answer is turned into an idea that stays linked to it', async () => {
  await plan({ method: 'reverse', about: 'solutions' })
  const olga = await at.come('Ольга')
  await at.deed(at.lead, { do: 'item', item: at.items.write })
  expect((await at.deed(at.lead, { do: 'open', turned: true })).said.code).toBe('round.nothing')
  const worse = await at.open(at.items.write)
  expect((await at.view(olga)).round.ideas).toBe(null)
  await write(olga, worse, { text: 'Подписывать раз в месяц' })
  await at.deed(at.lead, { do: 'reveal', round: worse })
  expect((await at.deed(at.lead, { do: 'open', turned: true })).status).toBe(200)
  const { id, ideas } = (await at.view(olga)).round
  expect(ideas).toMatchObject({ how: 'turned', of: [{ text: 'Подписывать раз в месяц' }] })
  expect((await write(olga, id, { text: 'Нигде', answers: 'another' })).said.code).toBe('idea.nowhere')
  await write(olga, id, { text: 'Подписывать каждый день', answers: ideas.of[0].id })
  expect(JSON.stringify(await at.view(at.lead))).not.toContain('каждый день')
  await at.deed(at.lead, { do: 'reveal', round: id })
  const shown = (await at.view(olga)).round.shown[0].notes as { text: string; origin: object | null }[]
  expect(new Map(shown.map((note) => [note.text, note.origin]))).toEqual(
    new Map<string, object | null>([
      ['Подписывать раз в месяц', null],
      ['Подписывать каждый день', { sheet: null, answers: 'Подписывать раз в месяц', step: null, prompt: null }],
    ]),
  )
})

it('A8: ideas about chosen steps keep the step and the prompt, and are taken about no other', async () => {
  const opened = openProject(at.tab.doc)
  const [map = ''] = (
    perform(opened, addMap, { kind: 'process', name: 'Как есть' } as never, by) as { value: string[] }
  ).value
  const lane = [...opened.project().lanes.values()].find((one) => one.map === map)?.id ?? null
  const step = (text: string, x: number) => {
    const done = perform(opened, addStep, { map, lane, at: [x, 60], fields: { text } } as never, by)
    return (done as { value: string[] }).value[0]!
  }
  const [first, second] = [step('Приём', 100), step('Подпись', 400)]
  opened.close()
  await plan({ method: 'prompts', settings: { steps: [second], prompts: ['eliminate', 'simplify'] } })
  const olga = await at.come('Ольга')
  const round = await at.open(at.items.write)
  expect((await at.view(olga)).round.ideas).toMatchObject({
    how: 'prompts',
    steps: [{ id: second, text: 'Подпись' }],
    prompts: ['eliminate', 'simplify'],
  })
  for (const wrong of [{ step: first, prompt: 'eliminate' }, { step: second, prompt: 'combine' }, {}])
    expect((await write(olga, round, { text: 'Мимо', ...wrong })).said.code).toBe('idea.nowhere')
  await write(olga, round, { text: 'Без подписи', step: second, prompt: 'eliminate' })
  await at.deed(at.lead, { do: 'reveal', round })
  const [note] = (await at.view(at.lead)).round.shown[0].notes
  expect(note).toMatchObject({ text: 'Без подписи', origin: { step: 'Подпись', prompt: 'eliminate' } })
})
