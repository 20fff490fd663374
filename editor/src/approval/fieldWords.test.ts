import { SHOWS } from '@potok/exporters'
import { createProject, NOUNS, openProject } from '@potok/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bothTexts } from '../ui/texts/both.ts'
import { fieldWords, heldWords } from './fieldWords.ts'

const spoken = bothTexts('ru')
const speech = { say: spoken.t as never, has: (key: string) => spoken.exists(key), language: 'ru' as const }

/** What the office signs; of the other papers a field without a word of its own is told by what it held and holds. */
const SIGNED = ['card', 'sop', 'map', 'process', 'problems', 'roadmap'] as const

test('every field of everything that a signed paper shows is called by a word', () => {
  const doc = new Y.Doc()
  createProject(doc)
  const { about, card, settings } = openProject(doc).project()
  const shapes: Record<string, object> = { about, card, settings, ...NOUNS }
  const things = [...new Set(SIGNED.flatMap((paper) => [...SHOWS[paper]]))]
  const unnamed = things.flatMap((noun) =>
    Object.keys(shapes[noun]!)
      .filter((field) => !['bend', 'height', 'followed', 'id', 'deletedAt'].includes(field) && !field.endsWith('Taken'))
      .filter((field) => fieldWords(noun, field, speech) === spoken.t('approval.otherField'))
      .map((field) => `${noun}.${field}`),
  )
  expect(unnamed).toEqual([])
})

test('what a field holds is read as a person would say it', () => {
  const held = (field: string, value: Parameters<typeof heldWords>[1]) => heldWords(field, value, 480, speech)
  expect(held('time', { triple: [15, 25, 45], basis: 'work', source: 'guess' })).toBe('15\u00a0мин – 45\u00a0мин')
  expect([held('value', 'NVA'), held('look', 'xor'), held('client', true), held('text', 'Да, да')]).toEqual([
    'потеря',
    'Решение',
    'да',
    'Да, да',
  ])
  expect([held('problems', ['Ждём', 'Носим']), held('text', ''), held('annualVolume', 1200)]).toEqual([
    'Ждём, Носим',
    '–',
    '1\u00a0200',
  ])
})
