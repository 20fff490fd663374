import { expect, it } from 'vitest'
import { packed, unpacked } from './packed.ts'

it('edits come out of the package as they went in', () => {
  const of = (document: string, person: string) => ({ project: 'p', document, epoch: 1, person, tab: `${person}-tab` })
  const activity = [{ command: 'step.added', about: ['s'] }]
  const edits = [
    { entry: { ...of('project/p', 'anna'), bytes: Uint8Array.of(1, 2), activity }, at: 10 },
    { entry: { ...of('project/p', 'boris'), bytes: Uint8Array.of(), activity: [] }, at: 11 },
    { entry: { ...of('comments/p', 'anna'), bytes: Uint8Array.of(3), activity: [] }, at: 12 },
    { entry: { ...of('project/p', 'anna'), bytes: Uint8Array.of(4, 5, 6), activity: [] }, at: 13 },
  ]
  const across = structuredClone(packed(edits))
  expect(across.authors.length).toBe(3)
  expect(edits.map((_, at) => unpacked(across, at))).toEqual(edits)
})
