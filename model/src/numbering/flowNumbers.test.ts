import { expect, it } from 'vitest'
import { addChain } from '../commands/addChain.ts'
import { addRecord } from '../commands/addRecord.ts'
import { include } from '../commands/include.ts'
import { perform } from '../commands/perform.ts'
import { remove } from '../commands/remove.ts'
import { assignNumbers } from '../document/assignNumbers.ts'
import { sampleProject } from '../document/sample.ts'
import { writeNumbers } from '../document/writeNumbers.ts'
import type { Id } from '../ids.ts'
import { renumberings } from './flowNumbers.ts'

const by = { who: 'participant', person: 'anna' } as const
const server = { who: 'server', person: 'server' } as const

/** Three steps in a row, and problems made in this order, each pinned to these of them. */
function withProblems(...pins: readonly (readonly number[])[]) {
  const { document, map } = sampleProject()
  const made = <I>(command: Parameters<typeof perform<I>>[1], input: I): Id[] => {
    const done = perform(document, command, input, by)
    if (!done.ok) throw new Error(done.message)
    return done.value
  }
  const links = [1, 2, 3].map((at) => ({ fields: { text: `${at}` }, at: [at * 300, 100] as const }))
  const steps = made(addChain, { map, lane: null, links })
  const problems = pins.map((on, at) => {
    const [id = ''] = made(addRecord, { noun: 'problems', fields: { text: `проблема ${at}` } } as never)
    for (const one of on) made(include, { noun: 'problems', id, field: 'anchors', member: steps[one]! } as never)
    assignNumbers(document, server)
    return id
  })
  const numbers = () => problems.map((id) => document.project().problems.get(id)?.number)
  const renumber = () => {
    const changes = renumberings(document.project())
    writeNumbers(document, new Map(changes.map(({ id, to }) => [id, to])), server)
    return changes
  }
  return { document, made, steps, problems, numbers, renumber }
}

it('D22 numbers follow the flow by the first star of each problem; what is pinned nowhere comes last in its old order', () => {
  const { numbers, renumber } = withProblems([2], [], [1, 2], [0], [])
  expect(numbers()).toEqual([1, 2, 3, 4, 5])
  renumber()
  expect(numbers()).toEqual([3, 4, 2, 1, 5])
  expect(renumber()).toEqual([])
})

it('D22 they are continuous from 1 whatever was deleted, and one number is one problem', () => {
  const { document, made, problems, numbers, renumber } = withProblems([0], [1], [2])
  made(remove, { noun: 'problems', ids: [problems[0]!] } as never)
  expect(renumber()).toEqual([
    { id: problems[1], from: 2, to: 1 },
    { id: problems[2], from: 3, to: 2 },
  ])
  expect(numbers()).toEqual([undefined, 1, 2])
  expect(document.project().problems.size).toBe(2)
})

it('D22 on one step the old numbers decide, and a problem without a number gets one', () => {
  const { document, problems, renumber } = withProblems([1], [1], [0])
  writeNumbers(document, new Map([[problems[0]!, null]]), server)
  expect(renumber().map(({ id, from, to }) => [problems.indexOf(id), from, to])).toEqual([
    [2, 3, 1],
    [0, null, 3],
  ])
})
