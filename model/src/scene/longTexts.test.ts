import { expect, it } from 'vitest'
import { connect } from '../commands/connect.ts'
import { perform } from '../commands/perform.ts'
import { setFields } from '../commands/setFields.ts'
import { writeText } from '../commands/writeText.ts'
import { anna, sampleProject } from '../document/sample.ts'
import { processMap } from '../subprocess/processMap.ts'
import { buildScene } from './scene.ts'

it('C8: ten thousand signs in a step, an end and a condition stay within the map', () => {
  const { document, map, first, second } = sampleProject()
  const long = 'Проверить '.repeat(1000)
  perform(document, writeText, { noun: 'steps', id: first, field: 'text', text: long }, anna)
  perform(document, writeText, { noun: 'steps', id: second, field: 'text', text: 'я'.repeat(10_000) }, anna)
  perform(document, setFields, { noun: 'steps', id: second, fields: { look: 'end' } }, anna)
  perform(document, connect, { map, start: first, end: second, label: long }, anna)
  const project = document.project()
  const scene = buildScene(processMap(project, map)!, project, { locale: 'ru' })
  const box = (id: string) => scene.boxes.get(id)!
  expect(box(first).lines.map(({ text }) => text.endsWith('…'))).toEqual([false, false, false, false, false, true])
  expect([box(first).width, box(first).height]).toEqual([176, 118])
  expect(box(second).lines).toHaveLength(3)
  expect(box(second).width).toBeLessThanOrEqual(152)
  expect(Math.max(...[...scene.flows.values()].flatMap(({ labels }) => labels.map(({ width }) => width)))).toBeLessThan(
    210,
  )
})
