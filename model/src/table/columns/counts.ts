import { ok } from '../../result.ts'
import { type Column, ofOperations } from '../column.ts'
import { figureText, readFigure } from '../figures.ts'

type Counted = 'signatures' | 'headcount'

/** How many; what is usual is left empty. */
function count<Name extends Counted>(name: Name, usual: number): Column<Name> {
  return {
    name,
    of: ofOperations,
    text: ({ step }, { locale }) => (step[name] === usual ? '' : figureText(step[name], locale)),
    read(words) {
      const read = readFigure(words)
      return read.ok ? ok({ fields: { [name]: read.value ?? usual } }) : read
    },
  }
}

export const signatures = count('signatures', 0)
export const headcount = count('headcount', 1)

/** Share of cases that arrive complete and right. */
export const accuracy: Column<'accuracy'> = {
  name: 'accuracy',
  of: ofOperations,
  text: ({ step }, { locale }) =>
    step.accuracy === null ? '' : `${figureText(step.accuracy * 100, locale, 1e9)}\u00a0%`,
  read(words) {
    const read = readFigure(words)
    if (!read.ok) return read
    const isPercent = read.value !== null && read.value > 1
    return ok({ fields: { accuracy: isPercent && read.value !== null ? read.value / 100 : read.value } })
  },
}

const YES = /^(?:да|клиент|yes|client|\+|x|х|✓)$/iu

/** Whether the client does it: no labour of ours. */
export const client: Column<'client'> = {
  name: 'client',
  of: ofOperations,
  text: ({ step }, { locale }) => (step.client ? (locale === 'ru' ? 'да' : 'yes') : ''),
  read: (words) => ok({ fields: { client: YES.test(words.trim()) } }),
}
