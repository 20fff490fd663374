import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportPaper } from '@potok/exporters/node'
import {
  addMap,
  addRecord,
  connect,
  figures,
  type Id,
  type ProcessMap,
  type Project,
  perform,
  processMap,
  remove,
  scratchOf,
  setFields,
  setSubprocess,
  writeText,
} from '@potok/model'
import { BpmnModdle } from 'bpmn-moddle'
import { afterAll, describe, expect, test } from 'vitest'
import { taken, told } from '../fixtures/taken.ts'
import { bpmn } from '../src/bpmn/bpmn.ts'
import { CASES, me, sample } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'potok-bpmn-'))
afterAll(() => rmSync(folder, { recursive: true }))

const schema = fileURLToPath(import.meta.resolve('bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd'))

/** What the schema of the OMG says against a file, in the words of libxml2; nothing: it is valid. */
function wrongBySchema(bytes: Uint8Array): string {
  const file = join(folder, 'tried.bpmn')
  writeFileSync(file, bytes)
  try {
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' })
    return ''
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr ?? error)
  }
}

async function written(project: Project, map: Id): Promise<Uint8Array> {
  const done = await exportPaper(project, 'map', 'bpmn', { map })
  if (!done.ok) throw new Error(done.message)
  expect(done.value.fileName.endsWith('.bpmn')).toBe(true)
  return done.value.bytes
}

/** All that is said of a map, without ids. */
function facts({ map, lanes, steps, flows }: ProcessMap, project: Project) {
  const key = new Map(steps.map((step) => [step.id, `${step.look} ${step.text} ${project.layout.get(step.id)}`]))
  const names = (noun: 'documents' | 'systems', ids: readonly Id[]) =>
    ids.map((id) => project[noun].get(id)!.name).sort()
  const who = (lane: Id | null) => lanes.findIndex(({ id }) => id === lane)
  return {
    map: { name: map.name, nameEn: map.nameEn, state: map.state },
    lanes: lanes.map(({ participant }) => {
      const { id: _, organisation: __, deletedAt: ___, ...said } = project.participants.get(participant!)!
      return said
    }),
    steps: steps
      .map(
        ({
          id,
          map: _,
          lane,
          group: __,
          from: ___,
          fate: ____,
          join,
          documents,
          systems,
          subprocess,
          duties: _____,
          ...said
        }) => ({
          ...said,
          key: key.get(id),
          lane: who(lane),
          join: key.get(join ?? '') ?? null,
          inside: project.maps.get(subprocess ?? '')?.name ?? null,
          documents: names('documents', documents),
          systems: names('systems', systems),
          place: project.layout.get(id),
        }),
      )
      .sort((a, b) => (a.key! < b.key! ? -1 : 1)),
    flows: flows
      .map(({ id: _, map: __, from: ___, start, end, ...said }) => ({
        ...said,
        start: key.get(start!)!,
        end: key.get(end!)!,
      }))
      .sort((a, b) => (a.start + a.end < b.start + b.end ? -1 : 1)),
    problems: [...project.problems.values()]
      .map(({ text, loss, evidence, anchors }) => ({
        text,
        loss,
        evidence,
        on: anchors
          .filter((id) => key.has(id))
          .map((id) => key.get(id)!)
          .sort(),
      }))
      .filter(({ on }) => on.length > 0)
      .sort((a, b) => (a.text < b.text ? -1 : 1)),
  }
}

for (const name of CASES)
  describe(name, () => {
    const project = sample(name).project()
    for (const { id, state } of project.maps.values())
      test(`X16: the ${state} map is BPMN 2.0 by the schema of the OMG, read by another program without a warning, the same signs each time`, async () => {
        const bytes = await written(project, id)
        expect(wrongBySchema(bytes)).toBe('')
        const { warnings, elementsById } = await new BpmnModdle().fromXML(new TextDecoder().decode(bytes))
        expect(warnings).toEqual([])
        const nodes = Object.values(elementsById).filter((one) => one.$instanceOf?.('bpmn:FlowNode'))
        const shapes = Object.values(elementsById).filter((one) => one.$instanceOf?.('bpmndi:BPMNShape'))
        const map = processMap(project, id)!
        expect([nodes.length, shapes.length]).toEqual([map.steps.length, map.steps.length + map.lanes.length + 1])
        expect(Buffer.from(await written(project, id)).equals(Buffer.from(bytes))).toBe(true)
      })

    for (const { id, state } of project.maps.values())
      test(`X17: the ${state} map comes back as it went out: lanes, steps, times, flows, places, problems and every figure`, async () => {
        const back = await taken(bpmn, await written(project, id), 'карта.bpmn')
        expect(back.maps).toHaveLength(1)
        expect([back.left, back.project.foreignParts.size]).toEqual([[], 0])
        const map = processMap(project, id)!
        expect(facts(back.maps[0]!, back.project)).toEqual(facts(map, project))
        // How the year and the day are counted is the project's, not the map's.
        const counted = { ...back.project, about: project.about, settings: project.settings }
        const said = (one: ProcessMap, of: Project) =>
          Object.entries(figures(one, of)).map(
            ([metric, one]) => `${metric} ${JSON.stringify((one as { value?: unknown }).value)}`,
          )
        expect(said(back.maps[0]!, counted)).toEqual(said(map, project))
      })
  })

test('X17: odd texts, sub-processes, documents, systems and notes come back too; a map that a step stands for comes along', async () => {
  const document = sample()
  const [map] = document.project().maps.keys()
  const done = (result: { ok: boolean; message?: string; value?: Id[] }) => {
    if (!result.ok) throw new Error(result.message)
    return result.value![0]!
  }
  const step = [...document.project().steps.values()].find((one) => one.map === map && one.look === 'operation')!
  done(
    perform(
      document,
      writeText,
      { noun: 'steps', id: step.id, field: 'text', text: ' <b>&quot;\nдве\t"строки"\r\n]]> 🙂 ' },
      me,
    ),
  )
  const inner = done(perform(document, addMap, { name: 'Внутри', state: 'current' }, me))
  const lane = [...document.project().lanes.values()].find((one) => one.map === map)!
  const system = done(perform(document, addRecord, { noun: 'systems', fields: { name: 'ФИАС' } }, me))
  const other = [...document.project().steps.values()].filter((one) => one.map === map && one.look === 'operation')[3]!
  done(perform(document, setFields, { noun: 'steps', id: other.id, fields: { systems: [system], how: 'а\nб' } }, me))
  for (const [at, look] of (['document', 'system', 'note'] as const).entries())
    done(
      perform(
        document,
        addRecord,
        {
          noun: 'steps',
          id: `aside${at}ofthemap`,
          fields: { map: map!, lane: lane.id, look, text: look === 'system' ? 'ФИАС' : 'Лист\nвторой' },
        },
        me,
      ),
    )
  for (const [at, look] of (['start', 'operation', 'end'] as const).entries())
    done(
      perform(
        document,
        addRecord,
        { noun: 'steps', id: `inside${at}themap`, fields: { map: inner, look, text: look } },
        me,
      ),
    )
  done(perform(document, setSubprocess, { step: other.id, map: inner }, me))
  const project = document.project()
  const bytes = await written(project, map!)
  expect(wrongBySchema(bytes)).toBe('')
  const back = await taken(bpmn, bytes, 'карта.bpmn')
  expect(back.maps.map((one) => one.map.name)).toEqual([project.maps.get(map!)!.name, 'Внутри'])
  expect(told(back.maps[0]!, back.project)).toEqual(told(processMap(project, map!)!, project))
  expect(told(back.maps[1]!, back.project).steps).toHaveLength(3)
  const texts = back.maps[0]!.steps.map(({ text }) => text)
  expect(texts).toContain(' <b>&quot;\nдве\t"строки"\r\n]]> 🙂 ')
  const came = back.maps[0]!.steps.find(({ text }) => text === other.text)!
  expect([back.project.maps.get(back.project.steps.get(came.id)!.subprocess!)?.name, came.how]).toEqual([
    'Внутри',
    'а\nб',
  ])
  expect(new TextDecoder().decode(bytes)).toMatch(/<bpmn:association [^>]*sourceRef="step_/)
})

test('X17: a circle that nobody marked comes back as one; what another program drew to close it leads back', async () => {
  const document = sample()
  const project = document.project()
  const back = [...project.flows.values()].find(({ returns }) => returns)!
  expect(perform(document, setFields, { noun: 'flows', id: back.id, fields: { returns: false } }, me).ok).toBe(true)
  const bytes = await written(document.project(), back.map!)
  const ours = await taken(bpmn, bytes, 'карта.bpmn')
  expect(told(ours.maps[0]!, ours.project)).toEqual(
    told(processMap(document.project(), back.map!)!, document.project()),
  )
  const flow = new RegExp(
    `(<bpmn:sequenceFlow id="flow_${back.id}"[^>]*>)<bpmn:extensionElements>.*?</bpmn:extensionElements>`,
    's',
  )
  const text = new TextDecoder().decode(bytes)
  expect(text).toMatch(flow)
  const theirs = await taken(bpmn, new TextEncoder().encode(text.replace(flow, '$1')), 'карта.bpmn')
  expect(told(theirs.maps[0]!, theirs.project).flows).toEqual(told(processMap(project, back.map!)!, project).flows)
})

const miwg = new URL('../fixtures/bpmn-miwg/', import.meta.url)
for (const file of readdirSync(miwg).filter((one) => one.endsWith('.bpmn')))
  test(`X18: ${file} of the interchange group goes back valid, under its own names, with all that the map does not show`, async () => {
    const first = await taken(bpmn, readFileSync(new URL(file, miwg)), file)
    const largest = ({ maps }: typeof first) => maps.toSorted((a, b) => b.steps.length - a.steps.length)[0]!
    const bytes = await written(first.project, largest(first).map.id)
    expect(wrongBySchema(bytes)).toBe('')
    const second = await taken(bpmn, bytes, file)
    expect(told(largest(second), second.project)).toEqual(told(largest(first), first.project))
    const kept = (one: typeof first) => {
      const { project } = one
      const parts = [...project.foreignParts.values()].filter(
        ({ map, slot }) =>
          map === largest(one).map.id && slot !== 'names' && (slot !== 'definitions' || largest(one) === one.maps[0]),
      )
      return parts.map(({ slot, name, about }) => `${slot} ${about ? 'of a thing' : 'of the map'}: ${name}`).sort()
    }
    expect(kept(second)).toEqual(kept(first))
    const names = (one: typeof first) =>
      [...one.project.foreignParts.values()]
        .filter(({ map }) => map === largest(one).map.id)
        .flatMap((part) => Object.values(part.names ?? {}).map(({ id, tag }) => `${tag} ${id}`))
        .sort()
    expect(names(second)).toEqual(names(first))
  })

test('X18: what somebody else put among the kept parts cannot break the file', async () => {
  const document = sample()
  const [map] = document.project().maps.keys()
  for (const xml of ['</bpmn:process><x>', '<!DOCTYPE a>', '<a:b/>', '<ok xmlns="urn:x">&lt;</ok>'])
    perform(
      document,
      addRecord,
      { noun: 'foreignParts', fields: { map: map!, format: 'bpmn', slot: 'process/', name: 'x', xml } },
      me,
    )
  perform(
    document,
    addRecord,
    {
      noun: 'foreignParts',
      fields: { map: map!, format: 'bpmn', slot: 'names', names: { [map!]: { id: '"><x', tag: 'x' } } },
    },
    me,
  )
  const text = new TextDecoder().decode(await written(document.project(), map!))
  expect(text.match(/<ok |DOCTYPE|<a:b|<\/bpmn:process><x>/g)).toEqual(['<ok '])
  const { warnings } = await new BpmnModdle().fromXML(text)
  expect(warnings.every(({ message }) => message.includes('unrecognized') || message.includes('unparsable'))).toBe(true)
})

const thirds = ['B.2.0.bpmn', 'C.2.0.bpmn', 'C.5.0.bpmn'].flatMap((file) => [0, 1, 2].map((third) => ({ file, third })))
test.for(thirds)(
  'X18: $file stays valid when steps that it names are deleted and pools are connected (third $third)',
  async ({ file, third }) => {
    const { project, maps } = await taken(bpmn, readFileSync(new URL(file, miwg)), file)
    const document = scratchOf(project)
    // Ids are chance: the same steps go each time by their texts.
    const said = ({ text, look, id }: ProcessMap['steps'][number]) => `${text} ${look} ${project.layout.get(id)}`
    const steps = maps[0]!.steps.toSorted((a, b) => (said(a) < said(b) ? -1 : 1))
    const map = maps[0]!.map.id
    const gone = steps.filter((_, at) => at % 3 === third).map(({ id }) => id)
    perform(document, remove, { noun: 'steps', ids: gone }, me)
    const left = steps.filter(({ id, look }) => !gone.includes(id) && look === 'operation')
    const other = left.find(({ lane }) => lane !== left[0]!.lane)
    if (other) perform(document, connect, { map, start: left[0]!.id, end: other.id, share: 0.25 }, me)
    const bytes = await written(document.project(), map)
    expect(wrongBySchema(bytes)).toBe('')
    const again = await taken(bpmn, bytes, file)
    expect(told(again.maps[0]!, again.project)).toEqual(told(processMap(document.project(), map)!, document.project()))
  },
)
