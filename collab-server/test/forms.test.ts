import { type Evidence, openProject, perform, remove } from '@potok/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newForm } from './formOfTest.ts'
import { browserAt, closeTabs, type House, openHouse, type Tab, until } from './people.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  closeTabs()
  await house.server.close()
})

const client = () => browserAt(house.address)
const look = (token: string) => client().ask('POST', '/forms/look', { token })
const answer = (token: string, body: object, headers = {}) =>
  client().ask('POST', '/forms/answer', { token, ...body }, headers)
const answersIn = ({ doc }: Tab): Evidence[] => {
  const opened = openProject(doc)
  const all = [...opened.project().evidence.values()].sort((a, b) => (a.order < b.order ? -1 : 1))
  opened.close()
  return all
}

it('a client without an account sees the form and nothing else, and the answer arrives live as evidence of feedback', async () => {
  const { token, form, segment, tab, project } = await newForm(house)
  expect(await look(token)).toEqual({
    status: 200,
    said: {
      title: 'Как прошла запись?',
      intro: '',
      question: 'Что было неудобно?',
      asksSatisfaction: true,
      asksEase: true,
      segments: [{ id: segment, name: 'Родители' }],
    },
  })
  const script = '<script>alert(1)</script>\r\n"><img src=x onerror=alert(2)>\u202e\u0000'
  const sent = await answer(token, { text: script, satisfaction: 4, ease: 6, segment })
  expect(sent).toEqual({ status: 201, said: { ok: true } })
  await until(() => answersIn(tab).length === 1, 'arrived')
  expect(answersIn(tab)[0]).toMatchObject({
    method: 'feedback',
    text: '<script>alert(1)</script>\n"><img src=x onerror=alert(2)>  ',
    satisfaction: 4,
    ease: 6,
    segment,
    form,
  })
  const { activity } = (await house.administrator.ask('GET', `/projects/${project}/activity`)).said
  expect(activity).toContainEqual(expect.objectContaining({ command: 'evidence.answered', person: 'server' }))
  const [row] = house.server.store.read<{ hash: string; answers: number }>('SELECT hash, answers FROM form_link')
  expect([row?.hash.includes(token), row?.answers]).toEqual([false, 1])
})

it('what the form does not ask for is not kept, what cannot be read is refused, and nothing of it is written', async () => {
  const { token, tab } = await newForm(house)
  const refused = [
    {},
    { text: '   ' },
    { satisfaction: 6 },
    { ease: 0 },
    { satisfaction: 2.5 },
    { text: 'я'.repeat(2001) },
    { text: 5 },
  ]
  for (const body of refused) expect((await answer(token, body)).status).toBe(400)
  expect((await answer(token, { text: 'я'.repeat(20_000) })).status).toBe(413)
  expect(answersIn(tab)).toEqual([])
  expect((await answer(token, { text: 'Ждали', segment: 'чужой' })).status).toBe(201)
  await until(() => answersIn(tab).length === 1, 'arrived')
  expect(answersIn(tab)[0]?.segment).toBe(null)
})

it('a withdrawn, expired, deleted or invented link leads nowhere, and so does one of an archived project', async () => {
  const dead = { status: 410, said: { code: 'link.dead' } }
  const { administrator } = house
  const withdrawn = await newForm(house)
  await administrator.ask('DELETE', `/projects/${withdrawn.project}/form-links/${withdrawn.link}`)
  const expired = await newForm(house)
  await house.server.store.write(['UPDATE form_link SET expires=1 WHERE id=?', expired.link])
  const archived = await newForm(house)
  await administrator.ask('PATCH', `/projects/${archived.project}`, { archived: true })
  const deleted = await newForm(house)
  const opened = openProject(deleted.tab.doc)
  perform(opened, remove, { noun: 'forms', ids: [deleted.form] }, { who: 'participant', person: administrator.id })
  opened.close()
  await deleted.tab.saved()
  for (const token of [withdrawn.token, expired.token, archived.token, deleted.token, 'придумано']) {
    expect(await look(token)).toMatchObject(dead)
    expect(await answer(token, { text: 'Ждали' })).toMatchObject(dead)
  }
  expect([withdrawn, expired, deleted, archived].flatMap(({ tab }) => answersIn(tab))).toEqual([])
})

it('a flood is refused with a sentence, from one address and by one link, and every answer before it is kept', async () => {
  const publicUrl = 'https://potok.example'
  const proxied = await openHouse({ publicUrl })
  const { address, administrator } = proxied
  const asked = administrator.ask
  const withOrigin = {
    ...administrator,
    ask: (m: string, p: string, b?: unknown) => asked(m, p, b, { origin: publicUrl }),
  }
  const { token, tab } = await newForm({ ...proxied, administrator: withOrigin })
  const from = (ip: string) =>
    browserAt(address).ask('POST', '/forms/answer', { token, text: ip }, { 'x-forwarded-for': ip, origin: publicUrl })
  const byOne = []
  for (let at = 0; at < 31; at++) byOne.push(await from('203.0.113.7'))
  expect(byOne.map(({ status }) => status)).toEqual([...Array(30).fill(201), 429])
  expect(byOne.at(-1)?.said.message).toBe('Слишком много попыток подряд. Подождите немного и повторите.')
  const byMany = await Promise.all(Array.from({ length: 100 }, (_, at) => from(`198.51.100.${at}`)))
  expect(byMany.filter(({ status }) => status === 201).length).toBe(90)
  expect(new Set(byMany.map(({ said }) => said.code ?? 'kept'))).toEqual(new Set(['kept', 'too-many']))
  await until(() => answersIn(tab).length === 120, 'arrived')
  await proxied.server.close()
}, 60_000)

it('a link takes so many answers and no more', async () => {
  const { token, link, tab } = await newForm(house)
  await house.server.store.write(['UPDATE form_link SET answers=1999 WHERE id=?', link])
  expect((await answer(token, { text: 'Последний' })).status).toBe(201)
  expect(await answer(token, { text: 'Лишний' })).toMatchObject({ status: 429, said: { code: 'form.full' } })
  await until(() => answersIn(tab).length === 1, 'arrived')
})
