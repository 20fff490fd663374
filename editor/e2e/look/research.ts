import type { Page } from 'playwright-core'
import { ask } from '../start.ts'
import { CLIENT_MAPS, CLIENT_PLACES, clientRecords } from './client.ts'
import { at, type Place, type Researched, type Screen } from './place.ts'

type Row = Record<string, unknown> & { id: string }
type File = Record<string, unknown> & { steps: Row[]; problems: Row[]; maps: Row[]; layout: object }

/** A copy of the sample with clients, evidence and what rests on it, and a public form. */
export async function openResearch(host: Page, sample: string): Promise<Researched> {
  const file = await ask<File>(host, `/api/projects/${sample}/export?what=project&as=json`)
  const { id } = await ask<{ id: string }>(host, '/api/projects/import', 'POST', {
    ...file,
    ...recordsFor(file),
    maps: [...file.maps, ...CLIENT_MAPS],
    layout: { ...file.layout, ...CLIENT_PLACES },
  })
  const { token } = await ask<{ token: string }>(host, `/api/projects/${id}/form-links`, 'POST', { form: 'form' })
  return { project: id, form: `/form#${token}` }
}

function recordsFor({ steps, problems }: File): Record<string, Row[]> {
  const operations = steps.filter(({ look }) => look === undefined || look === 'operation').map(({ id }) => id)
  const [first = '', second = ''] = operations
  const problem = problems[0]?.id ?? ''
  return {
    ...clientRecords(problem, first),
    segments: [
      {
        id: 'citizens',
        name: 'Граждане',
        criteria: 'строят для себя\nобращаются один раз',
        size: 320,
        share: 0.62,
        order: 'a1',
      },
      { id: 'builders', name: 'Застройщики', criteria: 'несколько участков в год', size: 45, share: 0.45, order: 'a2' },
    ],
    personas: [
      {
        id: 'anna',
        segment: 'citizens',
        name: 'Анна, 34 года',
        portrait: 'Строит дом, работает в две смены.',
        goals: 'Начать стройку до осени.',
        barriers: 'Не может прийти в рабочее время.',
        channels: ['portal', 'phone'],
        share: 0.4,
        order: 'a1',
      },
      {
        id: 'viktor',
        segment: 'builders',
        name: 'Виктор, 52 года',
        portrait: 'Строит на продажу, за год подаёт шесть заявлений.',
        context: 'Знает специалистов по именам.',
        goals: 'Предсказуемый срок.',
        channels: ['visit', 'messenger'],
        order: 'a2',
      },
    ],
    touchpoints: [
      {
        id: 'portal',
        name: 'Заявление на портале',
        channel: 'portal',
        frequency: 1,
        asks: 'СНИЛС\nВыписка',
        steps: [first],
        order: 'a1',
      },
      {
        id: 'window',
        name: 'Окно приёма',
        channel: 'visit',
        place: 'ул. Ленина, 1, кабинет 4',
        frequency: 3,
        duration: { triple: [10, null, 40], basis: 'work', source: 'guess' },
        satisfaction: 3.4,
        asks: 'выписка\nПаспорт',
        steps: [first, second],
        order: 'a2',
      },
      { id: 'call', name: 'Звонок о готовности', channel: 'phone', order: 'a3' },
    ],
    evidence: [
      {
        id: 'e1',
        method: 'interview',
        text: 'Ездила четыре раза, каждый раз новая справка',
        quote: '«Я взяла отгул, а меня отправили домой»',
        segment: 'citizens',
        date: '2026-11-02',
        about: [problem, first],
        order: 'a1',
      },
      {
        id: 'e2',
        method: 'gemba',
        sort: 'fact',
        loss: 'waiting',
        text: 'Очередь у окна 14 человек',
        place: 'кабинет 4',
        date: '2026-11-05',
        about: [first],
        order: 'a2',
      },
      {
        id: 'e3',
        method: 'deskResearch',
        text: 'Закон отводит на проверку три дня',
        source: 'ст. 39.17 ЗК',
        about: [second],
        order: 'a3',
      },
      {
        id: 'e4',
        method: 'feedback',
        form: 'form',
        text: 'Долго ждали ответа',
        satisfaction: 2,
        ease: 3,
        segment: 'builders',
        about: ['window'],
        order: 'a4',
      },
      {
        id: 'e5',
        method: 'feedback',
        form: 'form',
        text: 'В окне всё объяснили',
        satisfaction: 5,
        ease: 6,
        about: ['window'],
        order: 'a5',
      },
    ],
    hypotheses: [
      {
        id: 'h1',
        text: 'запись по времени уберёт очередь',
        because: 'приходят все к открытию',
        knownBy: 'не больше трёх человек в очереди',
        due: '2026-12-20',
        supports: ['e2'],
        order: 'a1',
      },
      { id: 'h2', text: 'справки просят зря', state: 'confirmed', order: 'a2' },
    ],
    insights: [
      { id: 'i1', text: 'Ездят не за услугой, а за справками', evidence: ['e1', 'e2'], accepted: true, order: 'a1' },
      { id: 'i2', text: 'Отвечают не тем, кто спрашивал', evidence: ['e4', 'e5'], order: 'a2' },
    ],
    forms: [
      {
        id: 'form',
        title: 'Как прошло обращение?',
        intro: 'Два вопроса, одна минута.',
        touchpoint: 'window',
        asksSegment: true,
        order: 'a1',
      },
    ],
  }
}

const page = (part: string) => at(({ research }: Place) => `/p/${research.project}/${part}`)
const widths = [1440, 1280, 720, 360]

export const RESEARCH: readonly Screen[] = [
  { name: 'clients', widths, go: page('clients') },
  { name: 'touchpoints', widths, go: page('touchpoints') },
  { name: 'touchpoint', widths, go: page('touchpoints?item=window') },
  { name: 'evidence', widths, go: page('evidence') },
  { name: 'evidence-open', widths, go: page('evidence?item=e2') },
  {
    name: 'evidence-table',
    widths,
    go: (place) => page('evidence')(place).then(() => place.page.getByText(/^(Таблица|Table)$/).click()),
  },
  {
    name: 'evidence-forms',
    go: (place) =>
      page('evidence')(place)
        .then(() => place.page.getByRole('button', { name: /^(Формы для клиентов|Forms for clients)$/ }).click())
        .then(() => place.page.getByRole('dialog').waitFor()),
  },
  {
    name: 'evidence-found',
    go: (place) => page('evidence')(place).then(() => place.page.getByRole('searchbox').fill('справки')),
  },
  { name: 'insights', widths, go: page('insights') },
  { name: 'form', widths: [360, 720, 1440], byStranger: true, go: at(({ research }) => research.form) },
]
