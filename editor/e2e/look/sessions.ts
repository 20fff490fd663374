import type { Page } from 'playwright-core'
import { ask } from '../start.ts'
import { at, type Going, type Place, type Screen, type Sessions } from './place.ts'

const ITEMS = [
  { id: 'write', activity: 'write', title: 'Проблемы – пишем молча', prompt: 'Один факт на карточку', minutes: 7 },
  { id: 'rank', activity: 'rank', title: 'Какие проблемы главные?', method: 'pairs', minutes: 10 },
  { id: 'why', activity: 'work', title: 'Почему так выходит?', minutes: 20 },
]
const NOTES = ['Курьер ездит раз в день', 'Папку на подпись собирают до пятницы, а глава подписывает по понедельникам']
const NAMES = { ru: 'Нина', en: 'Vera' }
const TITLE = 'Проблемы разрешения на использование участка'
/** What people wrote in them, initials among it. */
const SAID = [
  TITLE,
  ...ITEMS.map(({ title }) => title),
  'Один факт на карточку',
  ...NOTES,
  NAMES.ru,
  NAMES.en,
  'ОВ',
  'НИ',
]

/** Four copies of the sample, in each a session that is as far as its name says. */
export async function openSessions(host: Page, sample: string): Promise<Sessions> {
  const file = await ask<object>(host, `/api/projects/${sample}/export?what=project&as=json`)
  const agendaItems = ITEMS.map((item, place) => ({ ...item, session: 'session', order: `a${place}` }))
  const begun = async (course: readonly object[] | null): Promise<Going> => {
    const sessions = [{ id: 'session', title: TITLE, planned: '2026-12-03', place: 'Зал заседаний', order: 'a1' }]
    const { id } = await ask<{ id: string }>(host, '/api/projects/import', 'POST', { ...file, sessions, agendaItems })
    if (!course) return { project: id, code: '' }
    const of = `/api/projects/${id}/sessions/session`
    const lead = (deed: object) => ask(host, `${of}/lead`, 'POST', deed)
    const round = async () => (await ask<{ round: { id: string } }>(host, of)).round.id
    await ask(host, `${of}/start`, 'POST', {})
    for (const deed of course)
      await lead('do' in deed && deed.do === 'reveal' ? { ...deed, round: await round() } : deed)
    return { project: id, code: (await ask<{ code: string }>(host, of)).code }
  }
  const open = (item: string) => [{ do: 'item', item }, { do: 'timer', minutes: 480 }, { do: 'open' }]
  const going = {
    planned: await begun(null),
    writing: await begun(open('write')),
    voting: await begun(open('rank')),
    shown: await begun([...open('rank'), { do: 'reveal' }]),
  }
  const codes = Object.values(going).flatMap(({ code }) => [code, code.slice(0, 3), code.slice(3)])
  return { ...going, words: [...SAID, ...codes.filter(Boolean), `${new URL(host.url()).host}/code`] }
}

type Course = Exclude<keyof Sessions, 'words'>

const led =
  (course: Course, rest = '') =>
  async ({ page, address, sessions }: Place) => {
    await page.goto(`${address}/p/${sessions[course].project}/session/session${rest}`)
    await page.getByText(TITLE).first().waitFor()
  }

/** By the code, as somebody new. */
const taken =
  (course: Course, then?: (page: Page) => Promise<unknown>) =>
  async ({ page, address, sessions, language }: Place) => {
    await page.goto(`${address}/code#${sessions[course].code}`)
    await page.getByRole('textbox').last().fill(NAMES[language])
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/session\//)
    await then?.(page)
  }

const write = async (page: Page) => {
  for (const note of NOTES) {
    await page.getByRole('textbox').first().fill(note)
    await page.keyboard.press('Enter')
    await page.getByRole('listitem').filter({ hasText: note }).waitFor()
  }
}
const wide = [1440, 1280, 720]
const any = [1440, 360]

export const SESSIONS: readonly Screen[] = [
  { name: 'sessions', widths: wide, go: at(({ sessions }) => `/p/${sessions.planned.project}/sessions`) },
  {
    name: 'session-plan',
    widths: wide,
    go: at(({ sessions }) => `/p/${sessions.planned.project}/sessions?item=session`),
  },
  { name: 'session-code', byStranger: true, widths: any, go: at(() => '/code') },
  { name: 'session-lead-writing', widths: [...wide, 360], go: led('writing') },
  { name: 'session-lead-voting', widths: [...wide, 360], go: led('voting') },
  { name: 'session-lead-shown', widths: [...wide, 360], go: led('shown') },
  { name: 'session-hall-writing', widths: [1440, 1920], go: led('writing', '?wall') },
  { name: 'session-hall-voting', widths: [1440, 1920], go: led('voting', '?wall') },
  { name: 'session-hall-shown', widths: [1440, 1920], go: led('shown', '?wall') },
  { name: 'session-mine-writing', byStranger: true, widths: any, go: taken('writing', write) },
  {
    name: 'session-mine-voting',
    byStranger: true,
    widths: any,
    go: taken('voting', (page) => page.locator('.ballot').first().waitFor()),
  },
  { name: 'session-mine-shown', byStranger: true, widths: any, go: taken('shown') },
]
