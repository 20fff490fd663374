import { expect, test } from 'vitest'
import kindergarten from '../../fixtures/cases/kindergarten-enrolment.json' with { type: 'json' }
import { cardOf } from './caseCard.ts'
import type { CaseFile } from './caseShape.ts'

const file = kindergarten as unknown as CaseFile
const withApproval = (approval: unknown) => ({ ...file, card: { ...file.card, approval } }) as CaseFile

test('D16: who approves and who agrees reach the stamps, the others stand one a line', () => {
  expect(cardOf(file).card).toMatchObject({
    approverPost: 'Глава администрации',
    approverName: 'И.О. Фамилия',
    agreedPost: 'Заместитель главы администрации',
    agreedName: 'И.О. Фамилия',
    agreedAlso: '',
  })
  const signers = ['Первый', 'Второй', 'Третий'].map((position) => ({ position, name: 'А.Б. Вагин' }))
  expect(cardOf(withApproval({ agree: signers })).card).toMatchObject({
    approverPost: '',
    agreedPost: 'Первый',
    agreedAlso: 'Второй – А.Б. Вагин\nТретий – А.Б. Вагин',
  })
})

test('D16: a case without approval, or with one that is no list, leaves the stamps empty', () => {
  for (const approval of [undefined, {}, { agree: 'кто-то' }])
    expect(cardOf(withApproval(approval)).card).toMatchObject({ approverPost: '', agreedPost: '', agreedAlso: '' })
})
