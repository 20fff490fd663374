import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mentionOf } from './mentions.ts'
import { answerThread, beginThread, deleteMessage, settleThread } from './say.ts'
import { threadsOf } from './talk.ts'
import { readTalkFile, TALK_SHAPE, talkInFile, talkOfFile } from './talkFile.ts'
import { talkPlace } from './talkPlace.ts'

const NAMES: Record<string, string> = { a: 'Анна', b: 'Борис' }

test('H4: a file holds the talk in words, and whoever brings it speaks it with the names of those who said it', () => {
  const doc = new Y.Doc()
  beginThread(doc, 'a', { place: talkPlace('steps', 's1', 'time'), name: 'Приём', text: `${mentionOf('b')}, долго?` })
  answerThread(doc, 'b', threadsOf(doc)[0]!, 'Час')
  answerThread(doc, 'b', threadsOf(doc)[0]!, 'Лишнее')
  deleteMessage(doc, 'b', threadsOf(doc)[0]!.messages[2]!.id)
  settleThread(doc, 'b', threadsOf(doc)[0]!)
  const file = talkInFile(doc, (id) => NAMES[id] ?? '')
  expect(file).toMatchObject([
    {
      place: { noun: 'steps', id: 's1', part: 'time' },
      name: 'Приём',
      messages: [
        { author: 'Анна', text: '@Борис, долго?' },
        { author: 'Борис', text: 'Час' },
      ],
      settled: { by: 'Борис' },
    },
  ])
  const fits = new Ajv2020({ strict: false }).compile(TALK_SHAPE as object)
  expect([fits(file), fits([{ ...file![0], messages: [] }]), fits([{ ...file![0], by: 'x' }])]).toEqual([
    true,
    false,
    false,
  ])
  const read = readTalkFile(JSON.parse(JSON.stringify(file)))
  expect(read).toEqual(file)
  const brought = new Y.Doc()
  Y.applyUpdate(brought, talkOfFile(read, 'me')!)
  const [thread] = threadsOf(brought)
  expect(thread).toMatchObject({ place: file![0]!.place, name: 'Приём', author: 'me', settled: { by: 'me' } })
  expect(thread!.messages.map(({ author, text }) => [author, text])).toEqual([
    ['me', 'Анна: @Борис, долго?'],
    ['me', 'Борис: Час'],
  ])
  expect(talkInFile(new Y.Doc(), () => '')).toBeNull()
})

test('H4: what of a file is no talk is left out', () => {
  const place = { noun: 'steps', id: 's', part: '' }
  const good = { place, name: 'Приём', messages: [{ author: 'Анна', at: 1, text: 'Вопрос' }], settled: null }
  const bad = [
    null,
    7,
    { ...good, place: { noun: 'people', id: 's' } },
    { ...good, place: { noun: 'steps', id: '__proto__' } },
    { ...good, messages: [] },
    { ...good, messages: [{ author: 'Анна', at: 1, text: 'я'.repeat(10_001) }] },
    { ...good, messages: [{ author: 'Анна', at: 'вчера', text: 'Вопрос' }] },
    { ...good, messages: 'Вопрос' },
  ]
  expect(readTalkFile([...bad, good])).toEqual([good])
  expect([undefined, null, {}, 'x', []].map(readTalkFile)).toEqual([[], [], [], [], []])
  expect(talkOfFile([], 'me')).toBeNull()
})
