import { readdirSync, readFileSync } from 'node:fs'
import { BpmnModdle } from 'bpmn-moddle'
import { expect, test } from 'vitest'
import { taken } from '../../fixtures/taken.ts'
import { bpmn } from './bpmn.ts'

const folder = new URL('../../fixtures/bpmn-miwg/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'))

/** What a map shows of BPMN, by the names of another reader. */
const SHOWN = [
  'bpmn:FlowNode',
  'bpmn:DataObjectReference',
  'bpmn:DataStoreReference',
  'bpmn:TextAnnotation',
  'bpmn:Lane',
]

test('X13: all 21 reference files of the interchange group are there', () => {
  expect(files).toHaveLength(21)
})

for (const name of files)
  test(`X13: ${name} comes in with every node of the kinds that a map shows, and every flow that a map can have`, async () => {
    const xml = readFileSync(new URL(name, folder))
    const { project, maps, left } = await taken(bpmn, xml, name)
    const { elementsById } = await new BpmnModdle().fromXML(xml.toString('utf8'))
    const ids = (kinds: readonly string[]) =>
      Object.entries(elementsById)
        .filter(([, one]) => kinds.some((kind) => one.$instanceOf?.(kind)))
        .map(([id]) => id)
        .sort()
    const names = new Set(
      [...project.foreignParts.values()].flatMap((part) => Object.values(part.names ?? {})).map((one) => one.id),
    )
    // A lane of lanes is told by the names of those in it.
    const isOuter = (id: string) => (elementsById[id] as { childLaneSet?: unknown }).childLaneSet !== undefined
    expect(ids(SHOWN).filter((id) => !names.has(id) && !isOuter(id))).toEqual([])
    const unled = left.filter(({ code }) => code.startsWith('flow')).length
    expect(ids(['bpmn:SequenceFlow']).filter((id) => !names.has(id))).toHaveLength(unled)
    expect(maps.every(({ steps }) => steps.length > 0)).toBe(true)
  })
