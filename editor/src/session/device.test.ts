import { expect, test } from 'vitest'
import { nameOf, readName } from './device.ts'

test('the name of a copy on this device says which project, which epoch and whose it is', () => {
  const copy = { project: 'p1', epoch: 3, person: 'olga' }
  expect(readName(nameOf(copy))).toEqual({ ...copy, kind: 'project' })
  expect(readName(nameOf({ ...copy, kind: 'boards' }))).toEqual({ ...copy, kind: 'boards' })
  expect(
    [
      'potok/probe',
      'potok/project/p1/3',
      'potok/else/p1/3/olga',
      'another/project/p1/3/olga',
      'potok/project/p1/x/olga',
    ].map(readName),
  ).toEqual([null, null, null, null, null])
})
