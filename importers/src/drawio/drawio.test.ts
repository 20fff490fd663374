import { readdirSync, readFileSync } from 'node:fs'
import { openScene } from '@potok/model'
import { deflateSync, zlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { emptyProject } from '../../fixtures/empty.ts'
import { taken, told } from '../../fixtures/taken.ts'
import { drawio } from './drawio.ts'

const folder = new URL('../../fixtures/drawio/', import.meta.url)
const bytesOf = (text: string) => new TextEncoder().encode(text)

const CELLS = `
  <mxCell id="0"/><mxCell id="1" parent="0"/>
  <mxCell id="pool" value="Администрация" style="swimlane;html=1;horizontal=0" vertex="1" parent="1"><mxGeometry x="40" y="40" width="900" height="300" as="geometry"/></mxCell>
  <mxCell id="l1" value="Приём" style="swimlane;html=1;horizontal=0" vertex="1" parent="pool"><mxGeometry x="20" width="880" height="150" as="geometry"/></mxCell>
  <mxCell id="l2" value="Отдел" style="swimlane;html=1;horizontal=0" vertex="1" parent="pool"><mxGeometry x="20" y="150" width="880" height="150" as="geometry"/></mxCell>
  <mxCell id="s" value="Начало" style="ellipse;html=1" vertex="1" parent="l1"><mxGeometry x="40" y="40" width="60" height="60" as="geometry"/></mxCell>
  <mxCell id="a" value="&lt;b&gt;Принять&lt;/b&gt;&lt;br&gt;заявление &amp;amp; опись" style="rounded=1;html=1" vertex="1" parent="l1"><mxGeometry x="160" y="40" width="120" height="60" as="geometry"/></mxCell>
  <mxCell id="d" value="Всё есть?" style="rhombus;html=1" vertex="1" parent="l2"><mxGeometry x="340" y="40" width="60" height="60" as="geometry"/></mxCell>
  <mxCell id="e" value="Готово" style="ellipse" vertex="1" parent="l2"><mxGeometry x="640" y="40" width="60" height="60" as="geometry"/></mxCell>
  <object id="doc" label="Заявление"><mxCell style="shape=document" vertex="1" parent="l1"><mxGeometry x="340" y="40" width="60" height="60" as="geometry"/></mxCell></object>
  <mxCell id="f1" edge="1" parent="1" source="s" target="a"><mxGeometry relative="1" as="geometry"/></mxCell>
  <mxCell id="f2" edge="1" parent="1" source="a"><mxGeometry relative="1" as="geometry"><mxPoint x="390" y="265" as="targetPoint"/></mxGeometry></mxCell>
  <mxCell id="f3" edge="1" parent="1" source="d" target="e"><mxGeometry relative="1" as="geometry"/></mxCell>
  <mxCell id="f3l" value="да" style="edgeLabel" vertex="1" connectable="0" parent="f3"><mxGeometry relative="1" as="geometry"/></mxCell>
  <mxCell id="f4" value="нет" edge="1" parent="1" source="d" target="a"><mxGeometry relative="1" as="geometry"/></mxCell>
  <mxCell id="f5" edge="1" parent="1" source="a" target="doc"><mxGeometry relative="1" as="geometry"/></mxCell>
  <mxCell id="f6" value="в никуда" edge="1" parent="1" source="a"><mxGeometry relative="1" as="geometry"><mxPoint x="2000" y="2000" as="targetPoint"/></mxGeometry></mxCell>`

const MODEL = `<mxGraphModel><root>${CELLS}</root></mxGraphModel>`
const packed = (model: string) => Buffer.from(deflateSync(bytesOf(encodeURIComponent(model)))).toString('base64')
const PLAIN = `<mxfile><diagram name="Выдача">${MODEL}</diagram><diagram name="Вторая">${MODEL}</diagram></mxfile>`
const PACKED = `<mxfile><diagram name="Выдача">${packed(MODEL)}</diagram><diagram name="Вторая">${packed(MODEL)}</diagram></mxfile>`

const EXPECTED = {
  steps: [
    'Администрация: Отдел | end | Готово',
    'Администрация: Отдел | xor | Всё есть?',
    'Администрация: Приём | document | Заявление',
    'Администрация: Приём | operation | Принять / заявление & опись',
    'Администрация: Приём | start | Начало',
  ],
  flows: [
    'Всё есть? → Готово: да',
    'Всё есть? ↩ Принять / заявление & опись: нет',
    'Начало → Принять / заявление & опись',
    'Принять / заявление & опись → Всё есть?',
  ],
}

test('X10: pages become maps, swimlanes lanes, rhombi decisions, HTML labels text, edges flows by their ends or the nearest box; packed or not', async () => {
  for (const file of [PLAIN, PACKED]) {
    const { project, maps, left } = await taken(drawio, bytesOf(file), 'схема.drawio')
    expect(maps.map(({ map }) => map.name)).toEqual(['Выдача', 'Вторая'])
    for (const map of maps) expect(told(map, project)).toEqual(EXPECTED)
    expect([...project.participants.values()].map(({ name }) => name).sort()).toEqual([
      'Администрация: Отдел',
      'Администрация: Приём',
    ])
    expect([...project.documents.values()].map(({ name }) => name)).toEqual(['Заявление'])
    expect(maps[0]!.steps.find(({ look }) => look === 'operation')!.documents).toHaveLength(1)
    expect(left).toEqual(['Выдача', 'Вторая'].map((page) => ({ code: 'flowLoose', place: `${page}, «в никуда»` })))
  }
})

test('X11: steps stand as they were drawn, in their lanes, and none covers another', async () => {
  const { project, maps } = await taken(drawio, bytesOf(PLAIN), 'схема.drawio')
  const boxes = [...openScene(maps[0]!, project, { locale: 'ru' }).scene.boxes.values()]
  const order = boxes.toSorted((a, b) => a.x - b.x || a.y - b.y).map(({ look }) => look)
  expect(order).toEqual(['start', 'operation', 'document', 'xor', 'end'])
  for (const one of boxes)
    for (const other of boxes)
      if (one !== other)
        expect(
          one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y,
        ).toBe(true)
})

test('X10: edges further than 15 off a box hold to nothing; 15 off they hold', async () => {
  const at = (y: number) => MODEL.replace('x="390" y="265"', `x="410" y="${y}"`)
  const far = await taken(drawio, bytesOf(at(306)), 'a.drawio')
  expect(far.maps[0]!.flows).toHaveLength(3)
  const near = await taken(drawio, bytesOf(at(301)), 'a.drawio')
  expect(near.maps[0]!.flows).toHaveLength(4)
})

test('X10: public drawings come in with their steps, flows and lanes', async () => {
  const counts: Record<string, [number, number, number]> = {}
  for (const name of readdirSync(folder).filter((one) => !one.endsWith('.md'))) {
    const bytes = readFileSync(new URL(name, folder))
    expect(drawio.knows(bytes)).toBe(true)
    const { maps } = await taken(drawio, bytes, name)
    const sum = (of: 'steps' | 'flows' | 'lanes') => maps.reduce((all, map) => all + map[of].length, 0)
    counts[name] = [sum('steps'), sum('flows'), sum('lanes')]
  }
  expect(counts).toEqual({
    'BPMN.xml': [28, 23, 1],
    'WorkflowFlowchart.xml': [19, 20, 7],
    'bpmn-2-example.drawio': [47, 47, 5],
    'cross_functional_flowchart_1.xml': [11, 13, 3],
    'swimlane.xml': [19, 20, 7],
    'workflow_1.xml': [69, 96, 1],
  })
})

test('X12: a page that unpacks to more than a file may have, or cannot be unpacked, is refused in under a second', async () => {
  const into = { project: emptyProject(), locale: 'ru', fileName: 'a.drawio' } as const
  const bomb = Buffer.from(deflateSync(new Uint8Array(60_000_000))).toString('base64')
  const since = performance.now()
  const read = await drawio.read(bytesOf(`<mxfile><diagram name="Бомба">${bomb}</diagram></mxfile>`), into)
  expect(read).toMatchObject({ ok: false, code: 'import.tooLarge', message: expect.stringContaining('Бомба') })
  expect(performance.now() - since).toBeLessThan(1000)
  for (const content of [
    '%%%',
    Buffer.from(zlibSync(bytesOf('x')))
      .toString('base64')
      .slice(0, 5),
  ])
    expect(await drawio.read(bytesOf(`<mxfile><diagram name="П">${content}</diagram></mxfile>`), into)).toMatchObject({
      code: 'import.page',
      values: { page: 'П' },
    })
})

test('X12: cells that contain themselves, ids of prototypes and a file without a drawing do no harm', async () => {
  const odd = `<mxGraphModel><root><mxCell id="__proto__" value="Шаг" vertex="1" parent="constructor"><mxGeometry x="1e999" y="-1" width="10" height="10" as="geometry"/></mxCell>
    <mxCell id="constructor" value="Другой" vertex="1" parent="__proto__"/><mxCell id="e" edge="1" source="__proto__" target="constructor" parent="e"/></root></mxGraphModel>`
  const { maps } = await taken(drawio, bytesOf(odd), 'a.drawio')
  expect(maps[0]!.steps.length).toBeGreaterThan(0)
  const into = { project: emptyProject(), locale: 'ru', fileName: 'a.drawio' } as const
  for (const nothing of ['<mxfile/>', '<mxGraphModel/>', '<svg/>'])
    expect(await drawio.read(bytesOf(nothing), into)).toMatchObject({ ok: false, code: 'import.nothing' })
})
