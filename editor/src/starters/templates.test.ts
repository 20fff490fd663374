import {
  addMap,
  checkMap,
  createProject,
  type Origin,
  openProject,
  openUndo,
  pasteSteps,
  perform,
  processMap,
} from '@potok/model'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bothTexts } from '../ui/texts/both.ts'
import type { Language, Say } from '../ui/texts/texts.ts'
import { clipOf } from './clipOf.ts'
import { template, templateNames } from './templates.ts'

const by: Origin = { who: 'participant', person: 'anna', screen: 'maps' }
const texts = { ru: bothTexts('ru'), en: bothTexts('en') }
const sayIn = (language: Language) => texts[language].t as unknown as Say

describe.each(templateNames)('the template %s', (name) => {
  it.each(['ru', 'en'] as const)(
    'is a connected process in %s with every word told, in one deed and one undo',
    (language) => {
      const doc = new Y.Doc()
      createProject(doc, { title: 'x', locale: language })
      const document = openProject(doc)
      const made = perform(document, addMap, { name: '', state: 'current' }, by)
      const map = made.ok ? (made.value[0] as string) : ''
      const undo = openUndo(document, by)
      const clip = clipOf(name, language, sayIn)
      expect(perform(document, pasteSteps, { map, clip, by: [0, 0], isForeign: true }, by).ok).toBe(true)
      const project = document.project()
      const { lanes, spots, flows } = template(name)
      expect([project.lanes.size, project.steps.size, project.flows.size]).toEqual([
        lanes.length,
        Object.keys(spots).length,
        flows.length,
      ])
      const drawn = processMap(project, map)
      expect(drawn && checkMap(drawn, project).filter(({ blocks }) => blocks)).toEqual([])
      const words = [...project.steps.values(), ...project.flows.values(), ...project.participants.values()].flatMap(
        (one) => ('text' in one ? [one.text, one.textEn] : 'label' in one ? [one.label] : [one.name, one.nameEn]),
      )
      expect(words.filter((one) => one.startsWith('templates.'))).toEqual([])
      expect(words.filter((one) => language === 'en' && /[а-яё]/i.test(one))).toEqual([])
      undo.undo()
      expect([document.project().steps.size, document.project().lanes.size]).toEqual([0, 0])
    },
  )
})
