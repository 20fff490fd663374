import { expect, test } from 'vitest'
import { sentenceOf } from './refusal.ts'
import { bothTexts } from './texts/both.ts'

const refusal = (code: string) => ({ ok: false, code, message: 'steps[4]: no node', values: {}, about: [] }) as const

test('a refusal is told in the person’s language, and an unknown one with the sentence that came with it', () => {
  const ru = bothTexts('ru')
  expect(sentenceOf({ ...refusal('view-only'), about: [] }, ru)).toBe(
    'Можно только смотреть: попросите у ведущего доступ к правке.',
  )
  expect(sentenceOf({ ...refusal('strange'), about: [] }, ru)).toBe('Не получилось: steps[4]: no node')
})
