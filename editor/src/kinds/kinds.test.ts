import { addMap, createProject, mapKinds, openProject, perform, registerMapKind } from '@potok/model'
import { IconList } from '@tabler/icons-react'
import { expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { meant, offersOf } from '../palette/offers.ts'
import type { Session } from '../session/openSession.ts'
import { bothTexts } from '../ui/texts/both.ts'
import type { Language, Say, TextKey } from '../ui/texts/texts.ts'
import type { KindOfMap } from './kindOfMap.ts'
import { KINDS } from './kinds.ts'
import { beginningsIn, kindNamed } from './useKinds.ts'

const texts = { ru: bothTexts('ru'), en: bothTexts('en') }
const sayIn = (language: Language) => texts[language].t as unknown as Say
const names = (kinds: readonly { name: string }[]) => kinds.map(({ name }) => name).sort()

it('every kind of map that the model knows has a screen here, and a name in both languages', () => {
  expect(names(KINDS)).toEqual(names(mapKinds()))
  for (const { title } of KINDS)
    for (const language of ['ru', 'en'] as const) expect(texts[language].exists(title)).toBe(true)
})

/** Made by the README alone: a kind of the model, its words, and its line in the list. */
const title = 'kinds.checklist.title' as TextKey
const doc = new Y.Doc()
createProject(doc, { title: 'Зачисление' })
const document = openProject(doc)
const checklist: KindOfMap = {
  name: 'checklist',
  title,
  Icon: IconList,
  screen: async () => ({ default: () => null }),
  size: (project, map) => String([...project.groups.values()].filter((group) => group.map === map.id).length),
  beginnings: () => [
    {
      words: title,
      isFirst: false,
      begin(_, say) {
        const given = { name: say(title), state: 'current', kind: 'checklist' } as const
        const made = perform(document, addMap, given, { who: 'participant', person: 'anna' })
        return made.ok ? made.value[0]! : null
      },
    },
  ],
}

it('a kind of map beside those of the product is begun, listed and found in the palette like them', () => {
  onTestFinished(
    registerMapKind({
      name: 'checklist',
      nouns: ['groups'],
      begin: (draft, map) => void draft.create('groups', { map, look: 'frame' }),
    }),
  )
  texts.ru.addResource('ru', 'translation', title, 'Список проверок')
  texts.en.addResource('en', 'translation', title, 'Checklist')
  const kinds = [...KINDS, checklist]
  const say = sayIn('ru')
  const begin = beginningsIn(kinds, document.project()).find(({ kind }) => kind === checklist)
  const map = begin?.begin({} as Session, say) ?? ''
  const project = document.project()
  expect(project.maps.get(map)).toMatchObject({ kind: 'checklist', name: 'Список проверок' })
  expect(kindNamed(kinds, 'checklist')?.size(project, project.maps.get(map)!, say)).toBe('1')
  const speech = { language: 'ru', sayIn, has: (key: string) => texts.ru.exists(key) } as const
  const chosen = { steps: 0, flows: 0, canEdit: true }
  const offers = offersOf(project, { map, views: {}, kinds }, chosen, speech)
  expect(meant(offers, 'проверок').map(({ goal }) => goal)).toEqual([
    { what: 'maps', map },
    { what: 'begin', words: title },
  ])
})
