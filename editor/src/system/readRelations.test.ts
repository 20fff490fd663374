import { expect, it } from 'vitest'
import { bothTexts } from '../ui/texts/both.ts'
import type { Say } from '../ui/texts/texts.ts'
import { readRelations } from './readRelations.ts'

const say = bothTexts('ru').t as unknown as Say

it('rows of a spreadsheet are relations, with what each cell says', () => {
  const text = 'МФЦ (участник)\tПередаёт\tАрхив\tдело\t3\nШтат\tвлияет на\tСрок\t\t\t−'
  expect(readRelations(text, [say], 'uses')).toEqual([
    { start: 'МФЦ', end: 'Архив', startKind: 'participant', fields: { kind: 'passes', label: 'дело', strength: 3 } },
    { start: 'Штат', end: 'Срок', fields: { kind: 'influences', polarity: 'minus' } },
  ])
})

it('an arrow, two cells and a name alone are enough; what is not a kind stays part of the name', () => {
  const text = 'Нагрузка → Срок ответа\r\n\nШтат;Нагрузка\nГлава (заинтересованная сторона)\nОтдел (архив)'
  expect(readRelations(text, [say], 'influences')).toEqual([
    { start: 'Нагрузка', end: 'Срок ответа', fields: { kind: 'influences' } },
    { start: 'Штат', end: 'Нагрузка', fields: { kind: 'influences' } },
    { start: 'Глава', end: '', startKind: 'stakeholder', fields: { kind: 'influences' } },
    { start: 'Отдел (архив)', end: '', fields: { kind: 'influences' } },
  ])
})
