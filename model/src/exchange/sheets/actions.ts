import { ok, refuse } from '../../result.ts'
import { byNumber, chosen, counted, dated, numbered, numbersOf, type SheetColumn, textual, words } from './column.ts'
import type { Register } from './register.ts'

const solution: SheetColumn<'actions'> = {
  name: 'solution',
  heads: { ru: ['Решение, №', 'решение', '№ решения'], en: ['Solution, No', 'solution'] },
  as: 'text',
  show: (record, { project }) => {
    const number = project.solutions.get(record.solution ?? '')?.number
    return number === null || number === undefined ? '' : String(number)
  },
  read(typed, record, { project }) {
    const read = numbersOf(typed, byNumber(project.solutions))
    if (!read.ok) return read
    if (read.value.length > 1) return refuse('table.oneOnly', 'Only one can stand here.', [], { text: words(typed) })
    const before = project.solutions.get(record.solution ?? '')
    return ok({ solution: read.value[0] ?? (before && before.number === null ? before.id : null) })
  },
}

export const actions: Register<'actions'> = {
  name: 'actions',
  titles: { ru: 'Дорожная карта', en: 'Roadmap' },
  key: 'text',
  columns: [
    numbered('number'),
    textual('text', { ru: ['Мероприятие', 'действие', 'задача'], en: ['Action', 'measure', 'task'] }),
    solution,
    textual('owner', { ru: ['Ответственный', 'кто'], en: ['Responsible', 'owner', 'who'] }),
    dated('start', { ru: ['Начало', 'начало (план)', 'с'], en: ['Start', 'planned start', 'from'] }),
    dated('finish', {
      ru: ['Срок', 'окончание', 'окончание (план)', 'конец', 'до'],
      en: ['Due', 'finish', 'planned finish', 'end'],
    }),
    dated('actualStart', { ru: ['Начато', 'начало (факт)'], en: ['Started', 'actual start'] }),
    dated('actualFinish', { ru: ['Закончено', 'окончание (факт)'], en: ['Finished', 'actual finish'] }),
    textual('result', { ru: ['Результат', 'ожидаемый результат'], en: ['Result', 'expected result'] }),
    chosen(
      'state',
      { ru: ['Состояние', 'статус'], en: ['State', 'status'] },
      {
        waiting: { ru: ['не начато', 'ожидает', 'план'], en: ['not started', 'waiting', 'planned'] },
        running: { ru: ['в работе', 'выполняется', 'идёт'], en: ['in progress', 'running'] },
        done: { ru: ['выполнено', 'сделано', 'готово'], en: ['done', 'completed'] },
        doneLate: { ru: ['выполнено с опозданием', 'с опозданием'], en: ['done late'] },
        cancelled: { ru: ['отменено', 'снято'], en: ['cancelled', 'canceled'] },
      },
      'waiting',
    ),
    counted('percent', { ru: ['Готово, %', 'выполнено, %', 'процент'], en: ['Done, %', 'percent'] }),
    textual('blocker', { ru: ['Что мешает', 'препятствие'], en: ['What is in the way', 'blocker'] }),
  ],
}
