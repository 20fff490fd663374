import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addChain } from '../commands/addChain.ts'
import { addMap } from '../commands/addMap.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { writeText } from '../commands/writeText.ts'
import { openProject } from '../document/projectDocument.ts'
import type { Result } from '../result.ts'
import { isPlaceThere } from './living.ts'
import { mentionOf, mentionsIn, piecesOf } from './mentions.ts'
import { answerThread, beginThread, deleteMessage, reopenThread, rewriteMessage, settleThread } from './say.ts'
import { isSoundTalk, mayChangeLater } from './soundTalk.ts'
import { threadsOf } from './talk.ts'
import { readTalkPlace, talkPlace } from './talkPlace.ts'
import { concerns, mentions, unreadIn } from './unread.ts'

const place = talkPlace('steps', 's1', 'time')
const begin = (doc: Y.Doc, text = 'Почему так долго?', by = 'anna') =>
  beginThread(doc, by, { place, name: '  Приём\nзаявления ', text })
const only = (doc: Y.Doc) => threadsOf(doc)[0]!
const together = (...docs: Y.Doc[]) => {
  for (const one of docs) for (const other of docs) Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
}

describe('H1', () => {
  test('H1: a thread says what it is about, what that was called, and what was said in order', () => {
    const doc = new Y.Doc()
    const id = begin(doc)
    answerThread(doc, 'boris', only(doc), 'Ждём ведомость')
    const thread = only(doc)
    expect({ ...thread, at: 0, messages: thread.messages.map(({ author, text }) => [author, text]) }).toEqual({
      id,
      place: { noun: 'steps', id: 's1', part: 'time' },
      name: 'Приём заявления',
      author: 'anna',
      at: 0,
      messages: [
        ['anna', 'Почему так долго?'],
        ['boris', 'Ждём ведомость'],
      ],
      settled: null,
    })
  })

  test('H1: what a thread is about may be renamed; when it is deleted, or what it stands on, it is there no longer', () => {
    const project = openProject(new Y.Doc())
    const by = { who: 'participant', person: 'anna' } as const
    const done = <T>(result: Result<T>): T => (result.ok ? result.value : expect.fail(result.message))
    const [map] = done(perform(project, addMap, { name: 'Карта', state: 'current' }, by))
    const chain = { map: map!, lane: null, links: [{ fields: { text: 'Приём' }, at: [80, 40] as const }] }
    const [step] = done(perform(project, addChain, chain, by)).filter((id) => project.project().steps.has(id))
    const about = talkPlace('steps', step!)
    expect(isPlaceThere(project.project(), about)).toBe(true)
    perform(project, writeText, { noun: 'steps', id: step!, field: 'text', text: 'Запись' }, by)
    expect(isPlaceThere(project.project(), about)).toBe(true)
    perform(project, remove, { noun: 'maps', ids: [map!] }, by)
    expect(isPlaceThere(project.project(), about)).toBe(false)
    expect(isPlaceThere(project.project(), talkPlace('card', 'effects'))).toBe(true)
  })

  test.each<[string, (doc: Y.Doc) => void]>([
    ['no map', (doc) => doc.getMap('threads').set('x', 'слово')],
    ['nobody’s', (doc) => doc.getMap('threads').set('x', new Y.Map(Object.entries({ noun: 'steps', id: 's' })))],
    [
      'of no noun',
      (doc) => doc.getMap('threads').set('x', new Y.Map(Object.entries({ author: 'a', noun: 'x', id: 's' }))),
    ],
    ['an odd name', (doc) => doc.getMap('threads').set('__proto__', new Y.Map())],
    [
      'a message of no thread',
      (doc) => doc.getMap('messages').set('x', new Y.Map(Object.entries({ author: 'a', text: 1 }))),
    ],
    ['a settlement of nothing', (doc) => doc.getMap('settlements').set('x', new Y.Map([['thread', 7]]))],
  ])('H1: a document with %s reads as without it', (_, spoil) => {
    const doc = new Y.Doc()
    begin(doc)
    const before = threadsOf(doc)
    spoil(doc)
    expect(threadsOf(doc)).toEqual(before)
  })

  test('H1: a thread whose messages are all deleted is not shown; one of several leaves its place without its words', () => {
    const doc = new Y.Doc()
    begin(doc)
    answerThread(doc, 'boris', only(doc), 'Лишнее')
    const [first, second] = only(doc).messages
    deleteMessage(doc, 'boris', second!.id)
    expect(only(doc).messages.map(({ text, isDeleted }) => [text, isDeleted])).toEqual([
      ['Почему так долго?', false],
      ['', true],
    ])
    deleteMessage(doc, 'anna', first!.id)
    expect(threadsOf(doc)).toEqual([])
  })
})

describe('H2', () => {
  test('H2: only its author writes a message anew', () => {
    const doc = new Y.Doc()
    begin(doc)
    const [message] = only(doc).messages
    rewriteMessage(doc, 'boris', message!.id, 'Не так')
    deleteMessage(doc, 'boris', message!.id)
    expect(only(doc).messages).toEqual([message])
    rewriteMessage(doc, 'anna', message!.id, 'Почему?')
    expect(only(doc).messages[0]).toMatchObject({ text: 'Почему?', changedAt: expect.any(Number) })
    expect(
      ['author', 'at', 'thread', 'text', 'changedAt', 'deletedAt'].filter((one) => mayChangeLater('messages', one)),
    ).toEqual(['text', 'changedAt', 'deletedAt'])
    expect(mayChangeLater('threads', 'name')).toBe(false)
  })

  test('H2: a thread is settled and opened again by anybody; settled by two at once, one reopening is enough', () => {
    const [mine, other] = [new Y.Doc(), new Y.Doc()]
    begin(mine)
    together(mine, other)
    settleThread(mine, 'anna', only(mine))
    settleThread(other, 'boris', only(other))
    together(mine, other)
    expect([only(mine).settled?.settlements.length, only(mine)]).toEqual([2, only(other)])
    reopenThread(other, 'vera', only(other))
    together(mine, other)
    expect([only(mine).settled, only(other).settled]).toEqual([null, null])
  })

  test('H2: settled by one while another opens it again stays settled, and no clock keeps it shut', () => {
    const [mine, other] = [new Y.Doc(), new Y.Doc()]
    begin(mine)
    settleThread(mine, 'anna', only(mine))
    together(mine, other)
    reopenThread(mine, 'anna', only(mine))
    settleThread(mine, 'anna', only(mine))
    reopenThread(other, 'boris', only(other))
    together(mine, other)
    expect([only(mine).settled?.by, only(mine)]).toEqual(['anna', only(other)])
    const far = new Y.Map(Object.entries({ author: 'eve', at: 8e15, thread: only(mine).id }))
    mine.getMap('settlements').set('far', far)
    reopenThread(mine, 'anna', only(mine))
    expect(only(mine).settled).toBeNull()
  })

  test('H2: an answer stands after what it answers, though the first clock ran ahead', () => {
    const doc = new Y.Doc()
    const thread = begin(doc)
    const ahead = Date.now() + 3_600_000
    doc.getMap('messages').set('a', new Y.Map(Object.entries({ author: 'boris', at: ahead, thread, text: 'Второе' })))
    answerThread(doc, 'anna', only(doc), 'Третье')
    expect(only(doc).messages.map(({ text }) => text)).toEqual(['Почему так долго?', 'Второе', 'Третье'])
  })
})

test('H3: the talk takes known containers, fields and values alone', () => {
  const sound: [Parameters<typeof isSoundTalk>[0], string, unknown][] = [
    ['threads', 'noun', 'journeyCells'],
    ['threads', 'part', ''],
    ['threads', 'part', 'indicators.goal'],
    ['messages', 'text', 'я'.repeat(10_000)],
    ['messages', 'deletedAt', 1],
    ['reopenings', 'settlement', 'abc'],
  ]
  const unsound: typeof sound = [
    ['threads', 'noun', 'constructor'],
    ['threads', 'noun', 'passwords'],
    ['threads', 'id', '__proto__'],
    ['threads', 'part', 'a b'],
    ['threads', 'name', 'я'.repeat(301)],
    ['threads', 'text', 'x'],
    ['messages', 'text', 'я'.repeat(10_001)],
    ['messages', 'text', { a: 1 }],
    ['messages', 'at', Number.NaN],
    ['messages', 'at', -1],
    ['messages', '__proto__', 1],
    ['settlements', 'thread', 7],
  ]
  for (const [noun, field, value] of sound)
    expect([noun, field, isSoundTalk(noun, field, value)]).toEqual([noun, field, true])
  for (const [noun, field, value] of unsound)
    expect([noun, field, isSoundTalk(noun, field, value)]).toEqual([noun, field, false])
  expect([
    readTalkPlace('card', 'effects', undefined),
    readTalkPlace('steps', 'a', 3),
    readTalkPlace(null, 'a', ''),
  ]).toEqual([{ noun: 'card', id: 'effects', part: '' }, null, null])
})

test('H4: mentions are read from the text, and what is unread is counted without clocks', () => {
  const text = `${mentionOf('boris')}, посмотрите и вы, ${mentionOf('vera')}, ${mentionOf('boris')}`
  expect(mentionsIn(text)).toEqual(['boris', 'vera'])
  expect(piecesOf(text).slice(0, 3)).toEqual([
    { person: 'boris' },
    { words: ', посмотрите и вы, ' },
    { person: 'vera' },
  ])
  expect(piecesOf('почта a@b.ru @[]')).toEqual([{ words: 'почта a@b.ru @[]' }])
  const doc = new Y.Doc()
  const thread = begin(doc, text)
  expect([unreadIn(only(doc), 'anna', {}), unreadIn(only(doc), 'boris', {})]).toEqual([0, 1])
  answerThread(doc, 'boris', only(doc), 'Смотрю')
  expect([unreadIn(only(doc), 'boris', { [thread]: 1 }), unreadIn(only(doc), 'anna', {})]).toEqual([0, 1])
  const late = new Y.Map(Object.entries({ author: 'vera', at: 1, thread, text: 'Написано в дороге' }))
  doc.getMap('messages').set('late', late)
  expect([unreadIn(only(doc), 'boris', { [thread]: 1 }), unreadIn(only(doc), 'anna', { [thread]: 1 })]).toEqual([1, 1])
  expect([mentions(only(doc), 'vera'), mentions(only(doc), 'anna'), concerns(only(doc), 'anna')]).toEqual([
    true,
    false,
    true,
  ])
  expect(concerns(only(doc), 'gleb')).toBe(false)
})
