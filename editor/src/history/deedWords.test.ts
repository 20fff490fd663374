import { expect, test } from 'vitest'
import type { Deed } from '../api/history.ts'
import { bothTexts } from '../ui/texts/both.ts'
import type { Language } from '../ui/texts/texts.ts'
import { deedWords, inGoes } from './deedWords.ts'

const names: Record<string, string> = { s1: 'Приём', s2: 'Проверка', v1: 'До совещания' }
const deed = (command: string, about: string[], at = 0, person = 'anna'): Deed => ({
  seq: at,
  at,
  person,
  command,
  about,
})
const speechIn = (language: Language) => {
  const texts = bothTexts(language)
  return {
    say: texts.t as never,
    language,
    has: (key: string) => texts.exists(key),
  }
}
const words = (language: Language, command: string, about: string[]) =>
  deedWords(deed(command, about), (_, id) => names[id] ?? '', speechIn(language))

test('a deed is a sentence with the names of things, in both languages', () => {
  expect([
    words('ru', 'step.added', ['s1']),
    words('ru', 'step.deleted', ['s1', 's2']),
    words('ru', 'flow.changed', ['x']),
    words('ru', 'project.changed', ['card']),
    words('ru', 'version.restored', ['v1']),
    words('ru', 'unheard.of', ['x']),
    words('en', 'step.moved', ['s1', 's2', 'a', 'b', 'c', 'd']),
    words('en', 'project.created', []),
    words('ru', 'evidence.added', ['s1']),
    words('en', 'hypothese.changed', ['s1']),
  ]).toEqual([
    'Добавлено: шаг «Приём»',
    'Удалено: шаги «Приём», «Проверка»',
    'Изменено: связь',
    'Изменено: карточка',
    'Возвращена версия «До совещания»',
    'Изменён проект',
    'Moved: steps “Приём”, “Проверка” and 2 more',
    'The project was created',
    'Добавлено: свидетельство «Приём»',
    'Changed: hypothesis “Приём”',
  ])
})

test('what one person did in one go is one line; another person, deed or hour is another', () => {
  const MINUTE = 60_000
  const goes = inGoes([
    deed('step.moved', ['s1'], 100 * MINUTE),
    deed('numbers.given', ['s2'], 96 * MINUTE, 'server'),
    deed('step.moved', ['s2', 's1'], 95 * MINUTE),
    deed('step.moved', ['s3'], 20 * MINUTE),
    deed('step.added', ['s3'], 19 * MINUTE),
    deed('step.added', ['s4'], 18 * MINUTE, 'boris'),
  ])
  expect(goes.map(({ command, about, person }) => `${person} ${command} ${about}`)).toEqual([
    'anna step.moved s1,s2',
    'anna step.moved s3',
    'anna step.added s3',
    'boris step.added s4',
  ])
})
