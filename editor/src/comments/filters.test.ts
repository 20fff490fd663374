import { beginThread, mentionOf, settleThread, talkPlace, threadsOf } from '@potok/model'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { latestFirst, passes, TALK_FILTERS } from './filters.ts'

test('each filter shows the threads that it names, and where somebody spoke last comes first', () => {
  const doc = new Y.Doc()
  const at = talkPlace('steps', 's1')
  const mine = beginThread(doc, 'me', { place: at, name: '', text: 'Мой вопрос' })
  const toMe = beginThread(doc, 'anna', { place: at, name: '', text: `${mentionOf('me')}, взгляните` })
  const other = beginThread(doc, 'anna', { place: talkPlace('steps', 'gone'), name: '', text: 'Чужое' })
  settleThread(doc, 'anna', threadsOf(doc).find(({ id }) => id === other)!)
  const asked = { me: 'me', seen: { [toMe]: 1 }, isGone: ({ place }: { place: { id: string } }) => place.id === 'gone' }
  const shown = TALK_FILTERS.map((filter) => [
    filter,
    threadsOf(doc)
      .filter((thread) => passes(thread, filter, asked))
      .map(({ id }) => id)
      .sort(),
  ])
  expect(Object.fromEntries(shown)).toEqual({
    open: [mine, toMe].sort(),
    unread: [other],
    mentions: [toMe],
    mine: [mine, toMe].sort(),
    settled: [other],
    gone: [other],
    all: [mine, toMe, other].sort(),
  })
  const late = threadsOf(doc).map((thread) => ({
    ...thread,
    messages: thread.messages.map((one) => ({ ...one, at: thread.id === other ? 2 : 1 })),
  }))
  expect(latestFirst(late)[0]!.id).toBe(other)
})
