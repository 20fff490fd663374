import { expect, test } from 'vitest'
import { type CaseName, caseProject } from '../../../fixtures/cases.ts'
import { blocksIn, textOf } from '../../../fixtures/outline.ts'
import { buildProcedure } from './build.ts'

type Change = Parameters<typeof caseProject>[1]
const sop = (name: CaseName, change?: Change, lang: 'ru' | 'en' = 'ru') =>
  buildProcedure(caseProject(name, change), { lang })
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-')
const tables = (given: ReturnType<typeof sop>) => blocksIn(given).filter((one) => one.block === 'table')
const steps = (given: ReturnType<typeof sop>) =>
  tables(given).find(({ columns }) => columns.length > 2 && columns[1]?.head.startsWith('Действие'))!
const rows = (given: ReturnType<typeof sop>) =>
  steps(given).rows.map(({ cells }) => cells.map(({ lines }) => plain(lines.map(textOf).join(' / '))))

test('one row per operation of the target map in flow order, decisions say where to go, the norm is the maximum', () => {
  expect(rows(sop('kindergarten-enrolment'))).toEqual([
    ['1', 'Автоматическая отправка памятки и бланков / Информационная система', '2 мин', ''],
    ['2', 'Медосмотр «в один день» по предзаписи / Детская поликлиника', '4 ч', ''],
    ['3', 'Электронное медицинское заключение / Детская поликлиника', '20 мин', ''],
    ['4', 'Подача заявления через ЕПГУ и проверка / Делопроизводитель', '20 мин', ''],
    ['', 'Документы полные и верные?  Если да – перейдите к п. 6. Если нет – к п. 5.'],
    ['5', 'Дозагрузка документов родителем / Родитель (законный представитель)', '40 мин', 'Далее. к п. 4'],
    ['6', 'Договор и приказ формируются из шаблона / Делопроизводитель', '15 мин', ''],
    ['7', 'Подписание договора и приказа в один визит / Заведующий детским садом', '30 мин', ''],
    ['8', 'Запись сведений в региональную систему / Делопроизводитель', '15 мин', ''],
    ['9', 'Автоматическое уведомление о дате выхода / Информационная система', '1 мин', ''],
  ])
})

test('branches that run together meet before the next item, and a decision without a number is called by its words', () => {
  const said = rows(sop('land-use-permit')).map((cells) => cells.at(-1))
  expect(said).toContain('Параллельный сбор сведений  Одновременно выполняйте: п. 6, п. 8, «Нужен осмотр на месте?».')
  expect(said).toContain(
    'Есть основания для отказа?  Если да – перейдите к п. 5. Если нет – к строке «Параллельный сбор сведений».',
  )
  expect(said).toContain('Далее. когда готово всё начатое одновременно, к строке «Есть замечания?»')
  expect(said).toContain('Далее. завершите: «Отказ»')
})

test('what people wrote of a step stands in its row, labels only where there are words', () => {
  const filled = sop('kindergarten-enrolment', (noun, record) =>
    noun === 'steps' && record.text === 'Электронное медицинское заключение'
      ? {
          ...record,
          action: 'Оформите заключение',
          how: 'Заполните все поля',
          why: 'Бумажная карта терялась',
          result: 'видно в АИС',
        }
      : record,
  )
  expect(steps(filled).columns.map(({ head }) => head)).toContain('Как выполнять, ключевые моменты')
  expect(rows(filled).find(([number]) => number === '3')).toEqual([
    '3',
    'Оформите заключение / Детская поликлиника',
    'Заполните все поля / Почему так. Бумажная карта терялась',
    '20 мин',
    'Результат. видно в АИС',
  ])
})

test('the matrix names the performer from the lane; over six roles it lies on a wide sheet of its own', () => {
  const small = sop('kindergarten-enrolment')
  const matrix = tables(small).find(({ columns }) => columns[0]?.head === 'Работа')!
  const letters = matrix.rows.map(({ cells }) =>
    cells
      .slice(1)
      .map(({ lines }) => lines.map(textOf).join(''))
      .join('-'),
  )
  expect(letters.slice(0, 4)).toEqual(['----О', '--О--', '--О--', '---О-'])
  expect(small.sheets.map(({ landscape }) => landscape)).toEqual([false, false, false])
  expect(sop('land-use-permit').sheets.map(({ landscape }) => landscape)).toEqual([false, true, false, false])
})

test('a duty given to a participant is a letter of the matrix', () => {
  const project = caseProject('kindergarten-enrolment')
  const target = [...project.maps.values()].find(({ state }) => state === 'target')!
  const controlling = [...project.participants.values()].find(({ name }) => name === 'Заведующий детским садом')!.id
  const steps = new Map(
    [...project.steps].map(([id, step]) => [
      id,
      step.map === target.id && step.look === 'operation'
        ? { ...step, duties: { [controlling]: 'controls' as const } }
        : step,
    ]),
  )
  const built = buildProcedure({ ...project, steps }, { lang: 'ru' })
  const matrix = tables(built).find(({ columns }) => columns[0]?.head === 'Работа')!
  const at = matrix.columns.findIndex(({ head }) => plain(head) === 'Заведующий детским садом')
  expect(matrix.rows.map(({ cells }) => cells[at]!.lines.map(textOf).join(''))).toEqual([
    'К',
    'К',
    'К',
    'К',
    'К',
    'К',
    'О',
    'К',
    'К',
  ])
})

test('the norms of the indicators follow from the map', () => {
  const control = tables(sop('kindergarten-enrolment')).find(({ columns }) => columns[1]?.head === 'Норма')!
  expect(control.rows.map(({ cells }) => cells.map(({ lines }) => plain(lines.map(textOf).join(''))))).toEqual([
    ['ВПП, мин. – макс., р. д.', '2,0–9,8'],
    ['Дел без возвратов, %', 'не менее 95,0'],
    ['Подписей на одно дело, шт.', 'не более 4'],
  ])
})

test('acquaintance and changes stand on a page of their own, with the readers named and rows to spare', () => {
  const project = caseProject('kindergarten-enrolment')
  const absent = {
    id: 'procedure001',
    deletedAt: null,
    number: 7,
    map: null,
    title: 'Зачисление',
    version: '1.0',
    effective: '2026-07-01',
    review: null,
    followed: null,
    state: 'approved' as const,
  }
  const texts = {
    purpose: 'Зачем',
    scope: '',
    terms: 'АИС – система',
    regulations: '',
    responsibility: '',
    resources: '',
    control: '',
    appendices: 'Памятка',
    measured: '',
    measuredBy: '',
  }
  const readers = Array.from({ length: 8 }, (_, at) => `Иванов ${at} – делопроизводитель`).join('\n')
  const procedures = new Map([[absent.id, { ...absent, ...texts, readers }]])
  const built = buildProcedure({ ...project, procedures }, { lang: 'ru' })
  const last = built.sheets.at(-1)!
  const [read, changed] = last.blocks.filter((one) => one.block === 'table')
  expect([read?.rows.length, changed?.rows.length]).toEqual([11, 5])
  expect(changed?.rows[0]?.cells.map(({ lines }) => plain(lines.map(textOf).join('')))).toEqual([
    '1.0',
    '01.07.2026',
    'Введена впервые',
    'карта целевого состояния',
    '',
  ])
  expect(built.draft).toBe('')
  expect(
    blocksIn(built)
      .find((one) => one.block === 'strip')
      ?.cells.map(({ value }) => plain(value.text)),
  ).toEqual(['СОП-07', '1.0', '1 июля 2026 г.', '1 июля 2027 г.'])
})

test('a project without a map, and a step without a time, say so', () => {
  const empty = buildProcedure({ ...caseProject('kindergarten-enrolment'), maps: new Map() }, { lang: 'ru' })
  expect(blocksIn(empty).some((one) => one.block === 'paragraph' && textOf(one.line).includes('нет карты'))).toBe(true)
  const untimed = sop('kindergarten-enrolment', (noun, record) =>
    noun === 'steps' ? { ...record, time: null } : record,
  )
  expect(rows(untimed)[0]?.[2]).toBe('?время не указано?')
})
