import { ok, refuse } from '../../result.ts'
import { type Column, ofAll } from '../column.ts'

/** Numbers of the problems that are pinned to the step. */
export const problems: Column<'problems'> = {
  name: 'problems',
  of: ofAll,
  text: (row) => row.problems.join(', '),
  read(words, _row, { project }) {
    const known = new Set([...project.problems.values()].map(({ number }) => number))
    const numbers: number[] = []
    for (const one of words.split(/[\s,;]+/u).filter((part) => part !== '' && !/^[-–—]$/u.test(part))) {
      const number = Number(one.replace(/^№/u, ''))
      if (!known.has(number))
        return refuse('table.noProblem', `There is no problem ${one}.`, [], { text: one.slice(0, 60) })
      if (!numbers.includes(number)) numbers.push(number)
    }
    return ok({ problems: numbers })
  },
}
