import type { Locale } from '../scene/shapes.ts'
import type { ColumnName } from '../table/columns.ts'

export const STEPS_TITLE: Readonly<Record<Locale, string>> = { ru: 'Операции', en: 'Steps' }

/** The heads of the sheet of steps; `columnOfHead` knows each of them again. */
export const STEP_HEADS: Readonly<Record<ColumnName, Readonly<Record<Locale, string>>>> = {
  number: { ru: '№', en: 'No' },
  kind: { ru: 'Вид', en: 'Kind' },
  text: { ru: 'Операция', en: 'Step' },
  textEn: { ru: 'По-английски', en: 'In English' },
  participant: { ru: 'Участник', en: 'Participant' },
  least: { ru: 'Мин, мин', en: 'Least, min' },
  usual: { ru: 'Обычно, мин', en: 'Usual, min' },
  most: { ru: 'Макс, мин', en: 'Most, min' },
  time: { ru: 'Время', en: 'Time' },
  wait: { ru: 'Ожидание до', en: 'Wait before' },
  transfer: { ru: 'Передача до', en: 'Transfer' },
  value: { ru: 'Ценность', en: 'Value' },
  loss: { ru: 'Потери', en: 'Loss' },
  documents: { ru: 'Документы', en: 'Documents' },
  systems: { ru: 'Системы', en: 'Systems' },
  signatures: { ru: 'Подписи', en: 'Signatures' },
  headcount: { ru: 'Людей', en: 'People' },
  accuracy: { ru: 'Без ошибок', en: 'Right first time' },
  client: { ru: 'Делает клиент', en: 'Client' },
  next: { ru: 'Дальше', en: 'Next' },
  problems: { ru: 'Проблемы', en: 'Problems' },
}

/** Columns whose cells a spreadsheet may reckon with. */
export const STEP_NUMBERS: ReadonlySet<ColumnName> = new Set(['least', 'usual', 'most', 'signatures', 'headcount'])
