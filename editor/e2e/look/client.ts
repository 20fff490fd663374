import type { Page } from 'playwright-core'
import { at, type Place, type Screen } from './place.ts'

type Row = Record<string, unknown> & { id: string }

const WAY = 'lookWay'
const AROUND = 'lookAround'

const ROWS = ['actions', 'goals', 'touchpoints', 'thoughts', 'emotions', 'pains', 'expectations', 'opportunities']
const MORE_ROWS = ['metrics', 'backstage', 'evidence']
const STEPS: readonly (readonly [stage: number, action: string])[] = [
  [0, 'Узнать, какие документы нужны'],
  [0, 'Позвонить в администрацию и уточнить часы приёма'],
  [1, 'Собрать выписки и справки'],
  [1, 'Съездить за кадастровым паспортом'],
  [2, 'Подать заявление в окне'],
  [2, 'Ждать решения'],
  [3, 'Получить разрешение'],
]
const STAGES = ['Узнать, что делать', 'Собрать бумаги', 'Подать и ждать', 'Получить']
const FEELINGS = {
  anna: [1, 0, -1, -2, -1, -2, 2],
  viktor: [1, 1, 0, 1, 0, -1, 1],
}

/** The way of a client with two personas, and what stands around the process with two loops: records of a project file. */
export function clientRecords(problem: string, operation: string): Record<string, Row[]> {
  const order = (at: number) => `a${String.fromCharCode(97 + at)}`
  const step = (at: number) => `lookStep${at}`
  const cell = (row: string, on: number, more: object): Row => ({
    id: `lookCell${row}${on}`,
    map: WAY,
    row: `lookRow${row}`,
    step: step(on),
    order: 'a1',
    ...more,
  })
  return {
    journeys: [
      {
        id: 'lookJourney',
        map: WAY,
        situation: 'Строительство дома',
        goal: 'Разрешение до осени',
        begins: 'куплен участок',
        ends: 'получено разрешение',
        research: '12 интервью',
        personas: ['anna', 'viktor'],
      },
    ],
    journeyStages: STAGES.map((name, at) => ({ id: `lookStage${at}`, map: WAY, name, order: order(at) })),
    journeySteps: STEPS.map(([stage, text], at) => ({
      id: step(at),
      map: WAY,
      stage: `lookStage${stage}`,
      text,
      order: order(at),
      operations: at === 4 ? [operation] : [],
      moment: at === 5,
      satisfaction: at === 4 ? [1, 2, 3, 8, 6] : null,
    })),
    journeyRows: [...ROWS, ...MORE_ROWS].map((sort, at) => ({
      id: `lookRow${sort}`,
      map: WAY,
      sort,
      order: order(at),
    })),
    journeyCells: [
      cell('goals', 0, { text: 'Понять, с чего начать', until: step(1) }),
      cell('touchpoints', 0, { touchpoint: 'portal' }),
      cell('touchpoints', 1, { channel: 'phone' }),
      cell('touchpoints', 4, { touchpoint: 'window' }),
      cell('thoughts', 3, { text: 'Опять ехать через весь город', quote: true }),
      cell('pains', 3, { problem }),
      cell('expectations', 5, { text: 'Сообщат, когда готово' }),
      cell('backstage', 4, { operation }),
      cell('evidence', 3, { evidence: 'e1' }),
    ],
    feelings: Object.entries(FEELINGS).flatMap(([persona, values]) =>
      values.map((value, at) => ({ id: `lookFelt${persona}${at}`, map: WAY, step: step(at), persona, value })),
    ),
    elements: ELEMENTS.map(([id, kind, name, more]) => ({ id: `look${id}`, map: AROUND, kind, name, ...more })),
    relations: RELATIONS.map(([start, kind, end, more], at) => ({
      id: `lookTie${at}`,
      map: AROUND,
      start: `look${start}`,
      end: `look${end}`,
      kind,
      ...more,
    })),
  }
}

export const CLIENT_MAPS: readonly Row[] = [
  { id: WAY, name: 'Путь застройщика', nameEn: 'The way of a builder', kind: 'journey', state: 'current', order: 'zx' },
  { id: AROUND, name: 'Вокруг разрешения', nameEn: 'Around the permit', kind: 'system', state: 'current', order: 'zy' },
]

const ELEMENTS: readonly (readonly [string, string, string, object])[] = [
  ['citizen', 'client', 'Гражданин', { influence: 2, interest: 5, attitude: 1 }],
  ['head', 'stakeholder', 'Глава округа', { influence: 5, interest: 4, attitude: 2 }],
  ['network', 'organisation', 'Ресурсоснабжающая организация', { influence: 4, interest: 2, attitude: -1 }],
  ['check', 'task', 'Проверить комплект', {}],
  ['base', 'resource', 'Информационная система градостроительной деятельности', {}],
  ['load', 'factor', 'Нагрузка на архитектора', {}],
  ['term', 'factor', 'Срок ответа', {}],
  ['repeat', 'factor', 'Повторные обращения', {}],
  ['staff', 'factor', 'Штат', {}],
]

const RELATIONS: readonly (readonly [string, string, string, object?])[] = [
  ['citizen', 'passes', 'check', { label: 'заявление', strength: 3 }],
  ['check', 'uses', 'base', { strength: 2 }],
  ['head', 'controls', 'check'],
  ['network', 'conflicts', 'head'],
  ['load', 'influences', 'term'],
  ['term', 'influences', 'repeat', { delay: true }],
  ['repeat', 'influences', 'load'],
  ['load', 'influences', 'staff', { delay: true }],
  ['staff', 'influences', 'load', { polarity: 'minus' }],
]

/** Where the elements stand. */
export const CLIENT_PLACES: Record<string, [number, number]> = {
  lookcitizen: [0, 80],
  lookhead: [300, 330],
  looknetwork: [0, 330],
  lookcheck: [300, 80],
  lookbase: [300, 200],
  lookload: [640, 60],
  lookterm: [920, 180],
  lookrepeat: [640, 300],
  lookstaff: [940, 20],
}

const widths = [1440, 720, 360]

const onMap = (map: string, sheet: string, then?: (page: Page) => Promise<unknown>) => async (place: Place) => {
  await at(({ research }) => `/p/${research.project}/map/${map}`)(place)
  await place.page.locator(sheet).waitFor()
  await then?.(place.page)
}

/** Turns to one of the ways in which a map or a page is seen. */
const seen = (words: RegExp) => async (page: Page) => {
  await page.getByRole('radiogroup').getByText(words).last().click()
}

const journey = (name: string, words?: RegExp): Screen => ({
  name: `client-journey${name}`,
  widths,
  go: onMap(WAY, '.journey-screen', words && seen(words)),
})

const system = (name: string, then?: (page: Page) => Promise<unknown>): Screen => ({
  name: `client-system${name}`,
  widths,
  go: onMap(AROUND, '.system-screen', then),
})

const page = (part: string, words?: RegExp) => async (place: Place) => {
  await at(({ research }: Place) => `/p/${research.project}/${part}`)(place)
  if (words) await seen(words)(place.page)
}

async function fromAfar(page: Page): Promise<void> {
  const sheet = page.getByRole('application').first()
  if ((await sheet.count()) === 0) return // a narrow screen has the tables alone
  await sheet.hover()
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 8; turn++) await page.mouse.wheel(0, 240)
  await page.keyboard.up('Control')
}

const BOARD = /^(Доска|Board)$/
const TABLE = /^(Таблица|Table)$/

/** The client's way and the system around, in every view; boards and tables of what is known of clients. */
export const CLIENT: readonly Screen[] = [
  { name: 'client-home', widths, go: page('') },
  journey(''),
  journey('-blueprint', /^(Схема услуги|Service blueprint)$/),
  journey('-personas', /^(Персоны рядом|Personas beside)$/),
  journey('-table', TABLE),
  system(''),
  system('-afar', fromAfar),
  // On a narrow screen the panel stays shut until something is chosen.
  { ...system('-loops', (page) => page.getByRole('tab').last().click()), widths: [1440] },
  system('-grid', seen(/^(Влияние и интерес|Influence and interest)$/)),
  system('-derived', seen(/^(Из процессов|From the processes)$/)),
  system('-table', seen(TABLE)),
  { name: 'client-naming', widths, go: onMap(WAY, '.journey-screen', rename) },
  ...['clients', 'touchpoints', 'evidence', 'insights'].flatMap((part): Screen[] => [
    { name: `${part}-board`, widths, go: page(part, BOARD) },
    { name: `${part}-rows`, widths, go: page(part, TABLE) },
  ]),
]

async function rename(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Переименовать карту|Rename the map)$/ }).click()
  await page.getByRole('dialog').waitFor()
}
