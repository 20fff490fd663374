import { LOSSES, type Look, type LossCode, VALUES, type Value } from '../../records/step.ts'
import { ok, refuse } from '../../result.ts'
import type { Locale } from '../../scene/shapes.ts'
import { type Column, ofAll, ofOperations } from '../column.ts'
import { keyOf } from '../names.ts'

type Words<T extends string> = Readonly<
  Record<T, Readonly<Record<Locale, readonly [shown: string, ...others: string[]]>>>
>

/** domain.md 4.1: the letter that stands on the map first, then what people write. */
const VALUE_WORDS: Words<Value> = {
  VA: { ru: ['Ц', 'создаёт ценность', 'ценность', 'ценная'], en: ['V', 'creates value', 'value', 'VA'] },
  NNVA: { ru: ['Н', 'необходимая', 'необходима', 'нужная'], en: ['N', 'necessary', 'NNVA', 'BVA'] },
  NVA: { ru: ['П', 'потеря', 'потери'], en: ['L', 'loss', 'waste', 'NVA'] },
}

/** domain.md 4.1. */
export const LOSS_WORDS: Words<LossCode> = {
  overproduction: { ru: ['перепроизводство', 'пп'], en: ['overproduction'] },
  inventory: { ru: ['избыток запасов', 'запасы', 'за'], en: ['excess inventory', 'inventory'] },
  transport: { ru: ['транспортировка', 'тр', 'лишняя транспортировка'], en: ['transport'] },
  waiting: { ru: ['ожидание', 'ож', 'ожидание (задержки)'], en: ['waiting'] },
  processing: {
    ru: ['излишняя обработка', 'лишняя обработка', 'обработка', 'об'],
    en: ['over-processing', 'processing'],
  },
  motion: { ru: ['лишние перемещения', 'лишние движения', 'движения', 'дв', 'пм', 'перемещения'], en: ['motion'] },
  defects: {
    ru: ['дефекты, переделка', 'дефекты', 'де', 'переделка', 'брак'],
    en: ['defects, rework', 'defects', 'rework'],
  },
  talent: {
    ru: ['нереализованный потенциал', 'неиспользованный потенциал', 'потенциал', 'пт'],
    en: ['unused talent', 'talent'],
  },
}

const KINDS: Partial<Words<Look>> = {
  operation: { ru: ['операция', 'шаг', 'действие', 'работа'], en: ['operation', 'step', 'task', 'activity'] },
  xor: { ru: ['решение', 'условие', 'вопрос', 'проверка'], en: ['decision', 'question', 'xor'] },
  or: { ru: ['или', 'выбор'], en: ['or', 'choice'] },
  and: { ru: ['параллельно', 'развилка', 'и'], en: ['parallel', 'fork', 'and'] },
  join: { ru: ['слияние', 'соединение'], en: ['join', 'merge'] },
  wait: { ru: ['ожидание', 'пауза'], en: ['wait'] },
  start: { ru: ['начало', 'старт'], en: ['start'] },
  end: { ru: ['конец', 'окончание', 'завершение'], en: ['end', 'finish'] },
}

const NOTHING = /^(?:|[-–—]|нет|no)$/iu

function readOne<T extends string>(words: Partial<Words<T>>, typed: string): T | null {
  const key = keyOf(typed)
  for (const [code, { ru, en }] of Object.entries(words) as [T, Words<T>[T]][])
    if (key === keyOf(code) || [...ru, ...en].some((one) => keyOf(one) === key)) return code
  return null
}

const unread = (words: string) =>
  refuse('table.noChoice', `"${words}" is none of the choices.`, [], { text: words.trim().slice(0, 60) })

/** A kind of loss in it says that the operation creates no value, and why. */
export const value: Column<'value'> = {
  name: 'value',
  of: ofOperations,
  text: ({ step }, { locale }) => (step.value ? VALUE_WORDS[step.value][locale][0] : ''),
  read(words, row, by) {
    if (NOTHING.test(words.trim())) return ok({ fields: { value: null, loss: null } })
    const found = readOne(VALUE_WORDS, words)
    if (!found) return loss.read(words, row, by)
    return ok({ fields: { value: found, ...(found === 'NVA' ? {} : { loss: null }) } })
  },
}

/** An operation with a kind of loss creates no value. */
export const loss: Column<'loss'> = {
  name: 'loss',
  of: ofOperations,
  text: ({ step }, { locale }) => (step.loss ? LOSS_WORDS[step.loss][locale][0] : ''),
  read(words) {
    if (NOTHING.test(words.trim())) return ok({ fields: { loss: null } })
    const found = readOne(LOSS_WORDS, words)
    return found ? ok({ fields: { value: 'NVA', loss: found } }) : unread(words)
  },
}

/** Where a case ends otherwise than it should. */
const OTHER_END: Words<'other'>['other'] = {
  ru: ['другой исход', 'отказ'],
  en: ['other outcome', 'refusal'],
}

export const kind: Column<'kind'> = {
  name: 'kind',
  of: ofAll,
  text({ step }, { locale }) {
    const isOther = step.look === 'end' && step.outcome === 'alternative'
    return (isOther ? OTHER_END : KINDS[step.look])?.[locale][0] ?? ''
  },
  read(words) {
    if (readOne({ other: OTHER_END }, words)) return ok({ fields: { look: 'end', outcome: 'alternative' } })
    const found = readOne(KINDS, words)
    if (!found) return unread(words)
    return ok({ fields: { look: found, ...(found === 'end' ? { outcome: 'primary' } : {}) } })
  },
}

export const choices = {
  value: VALUES.map((code) => VALUE_WORDS[code]),
  loss: LOSSES.map((code) => LOSS_WORDS[code]),
  kind: [...Object.values(KINDS), OTHER_END],
} as const
