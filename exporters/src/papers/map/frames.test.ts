import type { Group, Project } from '@potok/model'
import { expect, test } from 'vitest'
import { kindergarten } from '../../../fixtures/kindergarten.ts'
import { land } from '../../../fixtures/land.ts'
import { overlapsOf } from '../../../fixtures/overlaps.ts'
import { buildMap } from './build.ts'
import { meets, rectOf } from './drawing.ts'

/** The steps of the current map, some at a time, in frames of these names. */
function framed(project: Project, names: readonly string[]): { project: Project; map: string; members: Set<string>[] } {
  const map = [...project.maps.values()].find(({ state }) => state === 'current')!.id
  const groups = new Map<string, Group>()
  const steps = new Map(project.steps)
  const own = [...steps.values()].filter((step) => step.map === map)
  const members = names.map((name, at) => {
    const some = own.slice(at * 4 + 1, at * 4 + 4)
    groups.set(`g${at}`, { id: `g${at}`, deletedAt: null, map, look: 'frame', name })
    for (const step of some) steps.set(step.id, { ...step, group: `g${at}` })
    return new Set(some.map(({ id }) => id))
  })
  return { project: { ...project, groups, steps }, map, members }
}

const NAMES = ['Приём', '<b>Проверка</b> комплекта \u0000 и запросы в ведомства '.repeat(4), '']

for (const [name, made] of [
  ['kindergarten', kindergarten()],
  ['land', land()],
] as const)
  test(`G8 on paper frames hold their members and nobody else, and their names cover nothing: ${name}`, () => {
    const { project, map, members } = framed(made, NAMES)
    const sheet = buildMap(project, { lang: 'ru', map, page: 'A3' })
    if (!sheet.ok) throw new Error(sheet.message)
    const { bands } = sheet.value
    expect(overlapsOf(sheet.value)).toEqual([])
    const inside = new Set<string>()
    for (const { frames, boxes, labels } of bands) {
      for (const frame of frames) {
        const held = boxes.filter((box) => meets(frame, box)).map(({ id }) => id)
        expect(members.filter((some) => held.some((id) => some.has(id)))).toHaveLength(1)
        const [own] = members.filter((some) => held.some((id) => some.has(id)))
        expect(held.filter((id) => !own!.has(id))).toEqual([])
        for (const id of held) inside.add(id)
        if (frame.title) expect([...boxes, ...labels].filter((one) => meets(one, rectOf(frame.title!)))).toEqual([])
      }
    }
    expect(inside).toEqual(new Set(members.flatMap((some) => [...some])))
    const said = bands.flatMap(({ frames }) => frames.flatMap(({ title }) => title?.text ?? []))
    expect(said).toContain('Приём')
    expect(said.join('')).not.toContain('\u0000')
  })
