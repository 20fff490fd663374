import type { Project } from '@potok/model'
import { expect, test } from 'vitest'
import { caseProject } from '../../fixtures/cases.ts'
import { researched } from '../../fixtures/research.ts'
import { DRAWINGS } from './drawings.ts'

const HOSTILE = '</text><script>alert(1)</script>&amp;"\'\u0000\u0008\uFFFF ]]>'

function drawn(what: keyof typeof DRAWINGS, project: Project, lang: 'ru' | 'en' = 'ru'): string {
  const made = DRAWINGS[what](project, { lang })
  if (!made.ok) throw new Error(made.message)
  return made.value
}

const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((found) => found[1]!)

test('a journey is drawn with its stages, words, curve, moment of truth and persona', () => {
  const svg = drawn('journey', researched())
  expect(texts(svg)).toEqual(
    expect.arrayContaining([
      'Карта пути клиента, как есть',
      'Запись',
      'Эмоции, −2…+2',
      'момент истины',
      'Анна, 27 лет',
      '5',
    ]),
  )
  expect(texts(svg)).toContain('«Когда же позовут?»')
  // Two feelings of one persona: one curve of two points, and one in the legend.
  expect(svg.match(/<circle [^>]*fill="#7446C4"/g)).toHaveLength(3)
  expect(texts(drawn('journey', researched(), 'en'))).toContain('moment of truth')
})

test('a system map is drawn with its elements, relations, signs of influence, group and legend', () => {
  const svg = drawn('system', researched())
  expect(texts(svg)).toEqual(
    expect.arrayContaining([
      'Карта системы',
      'Вокруг зачисления',
      'Заведующий садом',
      'заявление',
      'выполняет',
      'Семьи',
      'фактор',
    ]),
  )
  // Five influences have their sign in a circle.
  expect(svg.match(/<circle [^>]*r="9" fill="#FFFFFF" stroke="#0B7480"/g)).toHaveLength(5)
  expect(texts(drawn('system', researched(), 'en'))).toContain('performs')
})

test('an English drawing calls stages, steps and elements by their English names', () => {
  const project = researched()
  const named = {
    ...project,
    journeyStages: new Map([...project.journeyStages].map(([id, one]) => [id, { ...one, nameEn: `Stage ${id}` }])),
    journeySteps: new Map([...project.journeySteps].map(([id, one]) => [id, { ...one, textEn: `Step ${id}` }])),
    elements: new Map([...project.elements].map(([id, one]) => [id, { ...one, nameEn: `The ${id}` }])),
  }
  expect(texts(drawn('journey', named, 'en'))).toEqual(expect.arrayContaining(['Stage s1', 'Step w1']))
  expect(texts(drawn('system', named, 'en'))).toContain('The parent')
  expect(texts(drawn('journey', named))).toContain('Запись')
})

test.each(['journey', 'system'] as const)('hostile text of a %s stays text', (what) => {
  const project = researched()
  const spoilt = (records: ReadonlyMap<string, object>) =>
    new Map([...records].map(([id, one]) => [id, { ...one, name: HOSTILE, text: HOSTILE, label: HOSTILE }]))
  const nouns = ['maps', 'groups', 'elements', 'relations', 'participants', 'personas', 'problems'] as const
  const journeyNouns = ['journeyStages', 'journeySteps', 'journeyRows', 'journeyCells', 'touchpoints'] as const
  const changed = Object.fromEntries([...nouns, ...journeyNouns].map((noun) => [noun, spoilt(project[noun])]))
  const svg = drawn(what, { ...project, ...changed, about: { ...project.about, title: HOSTILE } } as Project)
  expect(svg).toContain('&lt;script&gt;')
  expect(svg).not.toMatch(
    /<(script|style|foreignObject|marker|image|a|use)\b|\bon\w+=|href|class=|NaN|undefined|Infinity|[\0\b\uFFFF]/,
  )
})

test.each(['journey', 'system'] as const)('a project without a %s refuses the picture', (what) => {
  expect(DRAWINGS[what](caseProject('land-use-permit'), {})).toMatchObject({ ok: false, code: 'map-missing' })
})
