import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test('a person is known by two letters', () => {
  expect(['Ольга Ветрова', 'ann', 'Иван Петрович Сидоров', '  ', '😀 Лист'].map(initialsOf)).toEqual([
    'ОВ',
    'AN',
    'ИП',
    '?',
    '😀Л',
  ])
})
