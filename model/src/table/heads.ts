import type { ColumnName } from './columns.ts'

/** The heads that people write over such columns, in both languages; the first that fits counts. */
const HEADS: readonly (readonly [ColumnName, RegExp])[] = [
  ['number', /^(?:№|n|no|номер|п\/?п|№\s*п\/?п|number|#)$/u],
  ['kind', /^(?:вид|тип|вид (?:элемента|шага)|kind|type)$/u],
  ['textEn', /^(?:по-английски|английское название|in english|english)$/u],
  [
    'text',
    /^(?:шаг|действие|операция|работа|этап|наименование|название|содержание|step|action|operation|activity|task|name)$/u,
  ],
  [
    'participant',
    /^(?:кто|участник|исполнитель|ответственный|роль|подразделение|дорожка|who|participant|performer|role|owner|responsible|lane|department)$/u,
  ],
  ['wait', /^(?:ожидание|ожидание (?:до|перед шагом|перед)|ждать|wait|waiting|wait before)$/u],
  ['transfer', /^(?:передача|передача (?:до|перед шагом)|transfer|hand-over)$/u],
  ['least', /^(?:(?:время )?мин|минимум|минимальное(?: время)?|от|min|minimum|least)$/u],
  ['most', /^(?:(?:время )?макс|максимум|максимальное(?: время)?|до|max|maximum|most)$/u],
  ['usual', /^(?:обычно|обычное(?: время)?|типично|вероятное|среднее|usual|typical)$/u],
  [
    'time',
    /^(?:время|время работы|работа|длительность|продолжительность|срок|трудоёмкость|трудоемкость|time|duration|processing time|work time)$/u,
  ],
  ['value', /^(?:ценность|вид работы|класс|value|value class)$/u],
  ['loss', /^(?:потеря|потери|вид потери|вид потерь|loss|waste)$/u],
  ['documents', /^(?:документ|документы|documents?|papers?)$/u],
  ['systems', /^(?:система|системы|ис|информационная система|systems?|information system)$/u],
  ['signatures', /^(?:подписи|подп|подписей|signatures?)$/u],
  ['headcount', /^(?:людей|человек|число людей|people|headcount)$/u],
  ['accuracy', /^(?:без ошибок|полно и верно|доля без ошибок|right first time|complete and accurate)$/u],
  ['client', /^(?:делает клиент|шаг клиента|client|client's step)$/u],
  ['next', /^(?:дальше|далее|следующий|следующий шаг|переход|переходы|next|next step|goes to)$/u],
  ['problems', /^(?:проблема|проблемы|№ проблемы|problems?)$/u],
]

/** What a head says its column is; null: nothing known. What stands in brackets or after a comma is a unit. */
export function columnOfHead(head: string): ColumnName | null {
  const said = head
    .toLowerCase()
    .replace(/\s*[(,].*$/u, '')
    .replace(/[.:]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return HEADS.find(([, form]) => form.test(said))?.[0] ?? null
}
