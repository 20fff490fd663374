import type { Id } from '../ids.ts'
import type { Persona } from '../records/persona.ts'
import type { JourneyGrid } from './grid.ts'
import { emotionIndex } from './moments.ts'

/** Feelings so far apart are told. */
const APART = 2

export interface PersonaBeside {
  readonly persona: Persona
  readonly index: ReturnType<typeof emotionIndex>
  /** Where this persona feels worst: the first such step, its place from 1; null where nothing is said. */
  readonly lowest: { readonly step: Id; readonly place: number; readonly value: number } | null
}

/** The personas of a journey beside each other, in the order of their curves. */
export const personasBeside = (grid: JourneyGrid): readonly PersonaBeside[] =>
  grid.personas.map((persona) => {
    const felt = grid.steps.flatMap(({ id }, at) => {
      const value = grid.feeling(id, persona.id)
      return value === null ? [] : [{ step: id, place: at + 1, value }]
    })
    const lowest = felt.reduce<(typeof felt)[number] | null>(
      (least, one) => (least === null || one.value < least.value ? one : least),
      null,
    )
    return { persona, index: emotionIndex(grid, persona.id), lowest }
  })

/** How far the feelings of the personas lie apart at each step where two or more have said theirs. */
export function feelingsApart(grid: JourneyGrid): ReadonlyMap<Id, { readonly by: number; readonly isFar: boolean }> {
  const found = new Map<Id, { by: number; isFar: boolean }>()
  for (const { id } of grid.steps) {
    const said = grid.personas.map((one) => grid.feeling(id, one.id)).filter((value) => value !== null)
    if (said.length < 2) continue
    const by = Math.max(...said) - Math.min(...said)
    found.set(id, { by, isFar: by >= APART })
  }
  return found
}
