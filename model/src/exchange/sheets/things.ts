import { chosen, textual } from './column.ts'
import type { Register } from './register.ts'

const name = { ru: ['Название', 'наименование'], en: ['Name', 'title'] } as const

export const documents: Register<'documents'> = {
  name: 'documents',
  titles: { ru: 'Документы', en: 'Documents' },
  key: 'name',
  columns: [
    textual('name', { ru: [...name.ru, 'документ'], en: [...name.en, 'document'] }),
    chosen(
      'form',
      { ru: ['Вид', 'форма'], en: ['Form', 'kind'] },
      {
        paper: { ru: ['бумажный', 'бумага', 'на бумаге'], en: ['paper'] },
        electronic: { ru: ['электронный', 'электронно'], en: ['electronic'] },
      },
      null,
    ),
  ],
}

export const systems: Register<'systems'> = {
  name: 'systems',
  titles: { ru: 'Информационные системы', en: 'Information systems' },
  key: 'name',
  columns: [textual('name', { ru: [...name.ru, 'система', 'ис'], en: [...name.en, 'system'] })],
}

export const organisations: Register<'organisations'> = {
  name: 'organisations',
  titles: { ru: 'Организации', en: 'Organisations' },
  key: 'name',
  columns: [textual('name', { ru: [...name.ru, 'организация', 'орган'], en: [...name.en, 'organisation'] })],
}
