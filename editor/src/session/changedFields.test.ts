import type { Project } from '@potok/model'
import { expect, test } from 'vitest'
import { changedFields } from './changedFields.ts'

const project = (parts: object) => parts as unknown as Project

test('after a refusal my words in known records are found field by field, and the rest is counted', () => {
  const before = project({
    card: { customer: 'Глава' },
    steps: new Map([
      ['s1', { id: 's1', text: 'Приём', headcount: 1 }],
      ['s2', { id: 's2', text: 'Сверка', headcount: 1 }],
    ]),
    layout: new Map([['s1', [0, 0]]]),
  })
  const mine = project({
    card: { customer: 'Заместитель' },
    steps: new Map([
      ['s1', { id: 's1', text: 'Приём заявления', headcount: 2 }],
      ['s3', { id: 's3', text: 'Новый', headcount: 1 }],
    ]),
    layout: new Map([['s1', [8, 0]]]),
  })
  expect(changedFields(before, mine)).toEqual({
    changes: [{ noun: 'steps', id: 's1', fields: { text: 'Приём заявления', headcount: 2 } }],
    others: 4,
  })
  expect(changedFields(mine, mine)).toEqual({ changes: [], others: 0 })
})
