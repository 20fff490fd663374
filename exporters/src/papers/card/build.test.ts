import { expect, test } from 'vitest'
import { caseProject } from '../../../fixtures/cases.ts'
import { blocksIn, textOf, wordsOf } from '../../../fixtures/outline.ts'
import { buildCard } from './build.ts'

type Change = Parameters<typeof caseProject>[1]
const card = (change?: Change, lang: 'ru' | 'en' = 'ru') => buildCard(caseProject('land-use-permit', change), { lang })
const withCard =
  (fields: object): Change =>
  (noun, record) =>
    noun === 'card' ? { ...record, ...fields } : record
const headOf = (given: ReturnType<typeof card>) => blocksIn(given).find((one) => one.block === 'head')!
const team = (count: number) => Array.from({ length: count }, (_, at) => `Иванов И. ${at} – специалист`).join('\n')

test('key effects come from the maps: hours and roubles a year, the change of the expected lead time', () => {
  const effects = blocksIn(card()).find((one) => one.block === 'effects')
  expect(effects?.figures.map(({ figure }) => figure)).toEqual([
    '3312\u00a0чел.-ч',
    '1523\u00a0тыс.\u00a0₽',
    '−85\u00a0%',
  ])
  expect(blocksIn(card(undefined, 'en')).find((one) => one.block === 'effects')?.figures[0]?.figure).toBe(
    '3,312\u00a0person-h',
  )
})

test('without a time on one step the effects are left out, not made up', () => {
  let taken = false
  const untimed = card((noun, record) => {
    if (noun !== 'steps' || taken || record.look !== 'operation') return record
    taken = true
    return { ...record, time: null }
  })
  expect(blocksIn(untimed).some((one) => one.block === 'effects')).toBe(false)
})

test('a case fills both stamps; more who agree move to a sheet of their own', () => {
  const { left, right } = headOf(card())
  expect([left?.post.text, left?.name, right?.post.text, right?.name]).toEqual([
    'Заместитель главы администрации',
    'И.\u00a0О.\u00a0Фамилия',
    'Глава администрации',
    'И.\u00a0О.\u00a0Фамилия',
  ])
  const several = card(withCard({ agreedAlso: 'Начальник отдела – П. П. Петров\nЮрист – С. С. Сидоров' }))
  expect(headOf(several).left?.instead).toBe('лист согласования прилагается')
  expect(several.sheets.length).toBe(2)
  expect(wordsOf(several)).toContain('П.\u00a0П.\u00a0Петров')
  expect(headOf(card(withCard({ agreedPost: '', agreedName: '' }))).left).toBeNull()
})

test('a draft says so on every page; once approved the date stands in the stamp and the frame goes', () => {
  expect([card().draft, headOf(card()).state]).toEqual(['ПРОЕКТ', 'черновик'])
  const approved = card(
    withCard({
      state: 'approved',
      approvedOn: '2026-01-20',
      version: '1.2',
      versionOn: '2026-01-16',
      registration: 'ЗУ-2026-01',
    }),
  )
  expect([approved.draft, headOf(approved).state, headOf(approved).right?.date]).toEqual([
    '',
    '',
    '20\u00a0января 2026\u00a0г.',
  ])
  expect(headOf(approved).note).toBe('№\u00a0ЗУ-2026-01   ·   версия\u00a01.2 от 16.01.2026')
})

test('an empty field keeps its line and says so', () => {
  const facts = blocksIn(card(withCard({ customer: '', team: '' }), 'en')).find((one) => one.block === 'facts')!
  expect(facts.rows[0]).toEqual({
    label: 'Customer',
    lines: [{ dash: false, runs: [{ text: 'not stated', tone: 'missing' }] }],
    people: false,
  })
  expect(facts.rows[6]?.lines.map(textOf)).toEqual(['?not stated?'])
})

test('evidence in brackets stands back from its reason', () => {
  const reason = blocksIn(card()).filter((one) => one.block === 'facts')[1]?.rows[2]?.lines[2]
  expect(reason?.runs.map(({ tone }) => tone)).toEqual(['plain', 'aside'])
  expect(reason?.runs[0]?.text).toContain('(глава и\u00a0начальник управления)')
})

test('a team of fifteen on a full card, and any above twenty, is listed apart', () => {
  expect(card(withCard({ team: team(14) })).sheets.length).toBe(1)
  expect(card(withCard({ team: team(20) })).sheets.length).toBe(1)
  const apart = card(withCard({ team: team(21) }))
  expect(wordsOf(apart)).toContain('21 человек, состав\u00a0– в\u00a0приложении')
  const table = apart.sheets[1]?.blocks.find((one) => one.block === 'table')
  expect(table?.rows.length).toBe(21)
  const full: Change = (noun, record) =>
    noun === 'card' ? { ...record, team: team(15), justification: 'а\nб\nв\nг\nд' } : record
  expect(card(full).sheets.length).toBe(2)
})

test('the square code opens the project where its address is known, else names the paper and changes with its words', () => {
  const codeOf = (given: ReturnType<typeof card>) => blocksIn(given).find((one) => one.block === 'foot')!.code.payload
  const known = buildCard(caseProject('land-use-permit'), {
    lang: 'ru',
    address: 'https://potok.gorod.ru/projects/abc',
  })
  expect(codeOf(known)).toBe('https://potok.gorod.ru/projects/abc')
  const named = codeOf(card(withCard({ registration: 'ЗУ-2026-01' })))
  expect(named).toMatch(/^Документ ЗУ-2026-01\/КП, версия 1\.0; [0-9a-f]{8}$/)
  expect(codeOf(card(withCard({ registration: 'ЗУ-2026-01' })))).toBe(named)
  expect(codeOf(card(withCard({ registration: 'ЗУ-2026-01', keyRisk: 'Иной' })))).not.toBe(named)
})

test('the time beside the events: months of one year, quarters of two, years beyond three', () => {
  const ticks = (last: string) =>
    blocksIn(card((noun, record, at) => (noun === 'milestones' && at === 7 ? { ...record, finish: last } : record)))
      .flatMap((one) => (one.block === 'table' ? one.columns : []))
      .find((column) => column.ticks.length > 0)!
      .ticks.map(({ text }) => text)
  expect(ticks('2026-10-30')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
  expect(ticks('2027-04-01')).toEqual(['I', 'II', 'III', 'IV', 'I', 'II'])
  expect(ticks('2030-04-01')).toEqual(['26', '27', '28', '29', '30'])
})
