/** A placeholder of a template, as people write it in braces, and what stands there. */
export interface Field {
  readonly name: string
  readonly about: { readonly ru: string; readonly en: string }
}

/** Repeated for each: `{#шаги}…{/шаги}`. */
export interface Loop extends Field {
  readonly fields: readonly Field[]
}

const field = (name: string, ru: string, en: string): Field => ({ name, about: { ru, en } })
const loop = (name: string, ru: string, en: string, fields: readonly Field[]): Loop => ({
  name,
  about: { ru, en },
  fields,
})
const number = field('номер', 'номер', 'number')

export const FIELDS: readonly Field[] = [
  field('пометка', '«ПРОЕКТ», пока документ не утверждён', 'DRAFT until the paper is approved'),
  field('сегодня', 'день, когда сделан документ', 'the day on which the paper is made'),
  field('проект', 'название проекта', 'title of the project'),
  field('регистрационный_номер', 'регистрационный номер карточки', 'registration number of the card'),
  field('версия', 'версия карточки', 'version of the card'),
  field('организация', 'организация', 'organisation'),
  field('вид_процесса', 'вид процесса', 'kind of process'),
  field('владелец', 'владелец процесса', 'process owner'),
  field('граница_от', 'начало процесса', 'where the process begins'),
  field('граница_до', 'окончание процесса', 'where the process ends'),
  field('объём', 'объём в год', 'volume a year'),
  field('срок', 'срок по регламенту', 'term by regulation'),
  field('заказчик', 'заказчик проекта', 'customer'),
  field('клиенты', 'клиенты процесса', 'clients of the process'),
  field('периметр', 'периметр проекта', 'perimeter'),
  field('руководитель', 'руководитель проекта', 'project leader'),
  field('куратор', 'куратор', 'sponsor'),
  field('основание', 'основания проекта', 'grounds of the project'),
  field('обоснование', 'обоснование, строка за строкой', 'justification, line by line'),
  field('ключевой_риск', 'ключевой риск', 'key risk'),
  field('другие_риски', 'другие риски', 'other risks'),
  field('эффекты', 'эффекты словами', 'effects in words'),
  field('впп_было', 'ВПП по текущей карте, мин. – макс.', 'lead time by the current map, min. – max.'),
  field('впп_стало', 'ВПП по целевой карте, мин. – макс.', 'lead time by the target map, min. – max.'),
  field('утверждает_должность', 'должность утверждающего', 'post of the approver'),
  field('утверждает', 'имя утверждающего', 'name of the approver'),
  field('согласует_должность', 'должность согласующего', 'post of whoever agrees'),
  field('согласует', 'имя согласующего', 'name of whoever agrees'),
  field('исполнитель_документа', 'кто подготовил документ', 'who prepared the paper'),
  field('назначение', 'назначение процедуры', 'purpose of the procedure'),
  field('область_применения', 'область применения процедуры', 'scope of the procedure'),
  field('нормативные_документы', 'нормативные документы процедуры', 'regulations of the procedure'),
]

const STEP = [
  number,
  field('действие', 'что сделать', 'what to do'),
  field('исполнитель', 'кто делает', 'who does it'),
  field('время', 'время, мин. – макс.', 'time, min. – max.'),
  field('документы', 'документы', 'documents'),
  field('системы', 'информационные системы', 'information systems'),
  field('как', 'как выполнять', 'how to do it'),
  field('почему', 'почему так', 'why so'),
  field('отклонение', 'что делать при отклонении', 'what to do when it goes wrong'),
  field('результат', 'результат', 'result'),
]

export const LOOPS: readonly Loop[] = [
  loop('команда', 'команда проекта', 'project team', [
    number,
    field('имя', 'Ф.И.О.', 'name'),
    field('должность', 'должность', 'post'),
  ]),
  loop('показатели', 'показатели карточки', 'indicators of the card', [
    number,
    field('показатель', 'название', 'name'),
    field('единица', 'единица измерения', 'unit'),
    field('текущее', 'текущее значение', 'current value'),
    field('целевое', 'целевое значение', 'target value'),
    field('идеальное', 'идеальное значение', 'ideal value'),
    field('способ', 'способ расчёта', 'method'),
    field('источник', 'источник данных', 'source'),
  ]),
  loop('события', 'ключевые события', 'key events', [
    number,
    field('событие', 'событие', 'event'),
    field('начало', 'начало', 'start'),
    field('окончание', 'окончание', 'finish'),
  ]),
  loop(
    'шаги',
    'операции целевой карты по порядку; без неё – текущей',
    'operations of the target map in order; without it of the current one',
    STEP,
  ),
  loop('шаги_сейчас', 'операции текущей карты по порядку', 'operations of the current map in order', STEP),
  loop('проблемы', 'проблемы', 'problems', [
    number,
    field('проблема', 'проблема', 'problem'),
    field('вид_потери', 'вид потери', 'kind of loss'),
    field('первопричина', 'первопричина', 'root cause'),
    field('решение_проблемы', 'решения этой проблемы', 'solutions of this problem'),
  ]),
  loop('решения', 'решения', 'solutions', [number, field('решение', 'решение', 'solution')]),
  loop('мероприятия', 'план мероприятий', 'action plan', [
    number,
    field('мероприятие', 'что сделать', 'what to do'),
    field('ответственный', 'ответственный', 'responsible'),
    field('начало', 'начало', 'start'),
    field('окончание', 'окончание', 'finish'),
    field('результат', 'результат', 'result'),
    field('состояние', 'состояние', 'state'),
  ]),
]
