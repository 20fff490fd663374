import { ok } from '../../result.ts'
import { byNumber, counted, numbered, numbersOf, type SheetColumn, textual } from './column.ts'
import type { Register } from './register.ts'

const problems: SheetColumn<'solutions'> = {
  name: 'problems',
  heads: { ru: ['Проблемы, №', 'проблемы', '№ проблемы'], en: ['Problems, No', 'problems'] },
  as: 'text',
  show: (record, { project }) =>
    record.problems
      .flatMap((id) => project.problems.get(id)?.number ?? [])
      .sort((a, b) => a - b)
      .join(', '),
  read(typed, record, { project }) {
    const read = numbersOf(typed, byNumber(project.problems))
    if (!read.ok) return read
    // Those that have no number yet cannot be named here and stay.
    const unnamed = record.problems.filter((id) => (project.problems.get(id)?.number ?? null) === null)
    return ok({ problems: [...read.value, ...unnamed].sort() })
  },
}

export const solutions: Register<'solutions'> = {
  name: 'solutions',
  titles: { ru: 'Решения', en: 'Solutions' },
  key: 'text',
  columns: [
    numbered('number'),
    textual('text', { ru: ['Решение', 'описание', 'идея'], en: ['Solution', 'description', 'idea'] }),
    problems,
    counted('impact', { ru: ['Влияние, 1–10', 'влияние', 'эффект'], en: ['Impact, 1–10', 'impact'] }),
    counted('effort', { ru: ['Усилия, 1–10', 'усилия', 'затраты'], en: ['Effort, 1–10', 'effort'] }),
  ],
}
