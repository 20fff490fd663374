import { expect, test } from 'vitest'
import { bothTexts } from './both.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import { firstLanguage } from './texts.ts'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(path + key, value)
    else for (const [inner, text] of flat(value, `${path}${key}.`)) found.set(inner, text)
  }
  return found
}

const FORMS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] }

/** What is wrong between two languages: missing and extra keys, lost values, forms of counting, untranslated words. */
function findings(russian: Tree, english: Tree): string[] {
  const wrong: string[] = []
  const texts = { ru: flat(russian), en: flat(english) }
  const base = (key: string) => key.replace(/_(one|few|many|other)$/, '')
  const bases = { ru: new Set([...texts.ru.keys()].map(base)), en: new Set([...texts.en.keys()].map(base)) }
  for (const key of bases.ru) if (!bases.en.has(key)) wrong.push(`en lacks ${key}`)
  for (const key of bases.en) if (!bases.ru.has(key)) wrong.push(`ru lacks ${key}`)
  for (const language of ['ru', 'en'] as const)
    for (const key of texts[language].keys())
      if (base(key) !== key)
        for (const form of FORMS[language])
          if (!texts[language].has(`${base(key)}_${form}`)) wrong.push(`${language} lacks ${base(key)}_${form}`)
  const values = (text: string) =>
    [...text.matchAll(/{{(\w+)}}/g)]
      .map((found) => found[1])
      .sort()
      .join()
  for (const [key, text] of texts.en) {
    const twin = texts.ru.get(key)
    if (twin !== undefined && values(twin) !== values(text)) wrong.push(`${key} has other values`)
    if (/[а-яё]/i.test(text) && key !== 'app.russian') wrong.push(`en ${key} speaks Russian`)
  }
  for (const [key, text] of texts.ru) {
    const words = text
      .replace(/{{\w+}}/g, '')
      .replace(/\*?\.?(potok\.)?json|JSON|SVG|XLSX|Tab|CSAT|CES|JPEG|PNG|WebP|PDF|DOCX|Word/g, '')
    if (/[a-z]{2,}/i.test(words) && key !== 'app.english') wrong.push(`ru ${key} speaks English`)
    if (/!|пожалуйста|успешно/i.test(text)) wrong.push(`ru ${key} has a word the house does not use`)
  }
  return [...new Set(wrong)]
}

test('Russian and English say the same things', () => {
  expect(findings(ru, en)).toEqual([])
})

test('the finder sees a lack, an extra, a lost value, a lost form and an untranslated word', () => {
  expect(
    findings({ a: 'Раз', b: 'Hello', c: 'Имя {{name}}', d_one: '{{count}} шаг' }, { b: 'Hello', c: 'Name', e: 'Ё' }),
  ).toEqual([
    'en lacks a',
    'en lacks d',
    'ru lacks e',
    'ru lacks d_few',
    'ru lacks d_many',
    'ru lacks d_other',
    'c has other values',
    'en e speaks Russian',
    'ru b speaks English',
  ])
})

test('edits are counted in agreement with the noun', () => {
  const texts = bothTexts('ru')
  expect([1, 3, 7, 21].map((count) => texts.t('save.offline', { count }))).toEqual([
    'Нет связи – 1 правка на этом устройстве',
    'Нет связи – 3 правки на этом устройстве',
    'Нет связи – 7 правок на этом устройстве',
    'Нет связи – 21 правка на этом устройстве',
  ])
})

test('a text that nobody wrote shows its key', () => {
  expect(bothTexts('en').t('nobody.wrote.this')).toBe('nobody.wrote.this')
})

test('the language follows what was kept, then the browser, then Russian', () => {
  expect([
    firstLanguage('en', ['ru']),
    firstLanguage(null, ['de', 'en-GB']),
    firstLanguage(null, ['de']),
    firstLanguage('x', ['ru-RU', 'en']),
  ]).toEqual(['en', 'en', 'ru', 'ru'])
})
