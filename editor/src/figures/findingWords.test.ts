import { readdirSync, readFileSync } from 'node:fs'
import { checkMap, type Finding, importCase, openProject, type Project, processMap } from '@potok/model'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { bothTexts } from '../ui/texts/both.ts'
import type { Say } from '../ui/texts/texts.ts'
import { findingWords } from './findingWords.ts'

const NODES = [
  { id: 'start', kind: 'start', name: 'Заявление' },
  { id: 'a', kind: 'task', name: 'Проверка', time: [10, 20, 30], value: 'NNVA' },
  { id: 'x', kind: 'xor', name: 'Верно?' },
  { id: 'end', kind: 'end', name: 'Ответ' },
]
const edges = (out: object, back: object) => [
  { id: 'e1', from: 'start', to: 'a' },
  { id: 'e2', from: 'a', to: 'x' },
  { id: 'e3', from: 'x', to: 'end', ...out },
  { id: 'e4', from: 'x', to: 'a', ...back },
]

interface Found {
  readonly findings: readonly Finding[]
  readonly project: Project
}

function findingsOf(nodes: readonly object[], flows: readonly object[]): Found {
  const file = { title: 'Карта', process: {}, participants: [], current: { nodes, edges: flows } }
  const imported = importCase(file, () => ({}))
  if (!imported.ok) throw new Error(imported.message)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, imported.value.update)
  const project = openProject(doc).project()
  const findings = checkMap(processMap(project, [...project.maps.keys()][0]!)!, project).filter(({ blocks }) => blocks)
  return { findings, project }
}

const said = ({ findings, project }: Found) =>
  (['ru', 'en'] as const).map((language) =>
    findings.map((finding) =>
      findingWords(finding, { say: bothTexts(language).t as unknown as Say, language }, project),
    ),
  )

it.each([
  [
    'shares that do not sum to 1',
    NODES,
    edges({ p: 0.6 }, { p: 0.3, ret: true }),
    ['Доли после «Верно?» не дают 100 %: поправьте, разница 10 %'],
    ['Shares after “Верно?” do not add to 100 %: correct them, 10 % off'],
  ],
  [
    'a return of probability 1',
    NODES,
    edges({ p: 0 }, { p: 1, ret: true }),
    [
      'Из круга с «Верно?» нет выхода: дайте выходу долю больше нуля',
      'До «Ответ» не дойти без возврата: проведите к нему прямой путь',
    ],
    [
      'The loop with “Верно?” has no way out: give one a share above zero',
      'No case reaches “Ответ” without a return: lead a direct way to it',
    ],
  ],
  [
    'a cycle without a return',
    NODES,
    edges({ p: 0.7 }, { p: 0.3 }),
    ['Шаги ведут по кругу (2): отметьте возврат, вероятно поток из «Верно?»'],
    ['Steps lead back to themselves (2): mark the return, probably a flow out of “Верно?”'],
  ],
  [
    'branches that are not well nested',
    [
      { id: 'start', kind: 'start', name: 'Заявление' },
      { id: 's', kind: 'and', name: 'Согласование', join: 'j' },
      { id: 'a', kind: 'task', name: 'Юрист' },
      { id: 'b', kind: 'task', name: 'Архитектор' },
      { id: 'm', kind: 'join', name: '' },
      { id: 'j', kind: 'join', name: 'Собрано' },
      { id: 'end', kind: 'end', name: 'Ответ' },
    ],
    ['start s', 's a', 's b', 'a m', 'b m', 'm j', 'j end'].map((arc, at) => {
      const [from, to] = arc.split(' ')
      return { id: `e${at}`, from, to }
    }),
    ['Ветви «Согласование» должны все сойтись в «Собрано» и нигде раньше'],
    ['The branches of “Согласование” must all meet at “Собрано” and nowhere before'],
  ],
  [
    'an empty map',
    [],
    [],
    ['Нет начала: добавьте его', 'Нет конца с основным исходом: добавьте его'],
    ['The map has no start: add one', 'No end has the main outcome: add one'],
  ],
])('%s is told by the element and the remedy, in both languages', (_, nodes, flows, ru, en) => {
  expect(said(findingsOf(nodes, flows))).toEqual([ru, en])
})

it('every check of the model has its sentence in both languages, with what to do after what is wrong', () => {
  const folder = new URL('../../../model/src/checks/', import.meta.url)
  const codes = readdirSync(folder)
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => /^ {2}code: '([\w-]+)',$/m.exec(readFileSync(new URL(file, folder), 'utf8'))?.[1] ?? [])
  expect(codes.length).toBeGreaterThan(20)
  /** What these are about is the map as a whole, or a flow that the panel shows. */
  const ofNoStep = ['start-missing', 'start-several', 'primary-end-missing', 'loose-flow']
  for (const language of ['ru', 'en'] as const) {
    const texts = bothTexts(language)
    for (const code of codes) {
      const raw = texts.t(`map.finding.${code}`, { interpolation: { skipOnVariables: true }, skipInterpolation: true })
      expect(raw, `${language} ${code}`).toMatch(code === 'region-not-nested' ? /должны|must/ : /[:.] \S+/)
      if (!ofNoStep.includes(code)) expect(raw, `${language} ${code}`).toMatch(/\{\{(step|problem)\}\}/)
    }
  }
})

it('a step without words is called so, and not by its id', () => {
  const nodes = NODES.map((one) => (one.id === 'x' ? { ...one, name: '' } : one))
  expect(said(findingsOf(nodes, edges({ p: 0.6 }, { p: 0.3, ret: true })))).toEqual([
    ['Доли после «без названия» не дают 100 %: поправьте, разница 10 %'],
    [expect.stringContaining('without a name')],
  ])
})

it('on an English screen a step is called by its English title where it has one', () => {
  const nodes = NODES.map((one) => (one.id === 'x' ? { ...one, nameEn: 'Correct?' } : one))
  expect(said(findingsOf(nodes, edges({ p: 0.6 }, { p: 0.3, ret: true })))).toEqual([
    ['Доли после «Верно?» не дают 100 %: поправьте, разница 10 %'],
    ['Shares after “Correct?” do not add to 100 %: correct them, 10 % off'],
  ])
})

it('a map that a step stands for is called by its English name on an English screen', () => {
  const { project } = findingsOf(NODES, edges({}, {}))
  const [step] = project.steps.values()
  const [map] = project.maps.values()
  const named: Project = {
    ...project,
    maps: new Map([['inside', { ...map!, name: 'Проверка комплекта', nameEn: 'Check of the set' }]]),
    steps: new Map([['s', { ...step!, text: 'Проверка', textEn: '', subprocess: 'inside' }]]),
  }
  const finding = { code: 'subprocess-unsound', about: ['s'], values: { step: 'Проверка', map: 'Проверка комплекта' } }
  const [russian, english] = said({ findings: [finding as unknown as Finding], project: named })
  expect(russian!.join()).toContain('Проверка комплекта')
  expect(english!.join()).toContain('Check of the set')
})
