import { EXPORTERS } from '@potok/exporters/node'
import { perform, processMap, setFields, takeChanges } from '@potok/model'
import { expect, test } from 'vitest'
import { importerOf } from '../src/importers.ts'
import { me, sample } from './sample.ts'

const HOSTILE = '</potok:map></metadata><script>alert(1)</script>&amp; "\'<!-- \u0007\ud800'

test('a picture of a map carries the map and comes back as one of its own, labels that would be markup among it', async () => {
  const document = sample()
  const [step] = [...document.project().steps.values()]
  perform(document, setFields, { noun: 'steps', id: step!.id, fields: { text: HOSTILE } }, me)
  const project = document.project()
  const drawn = await EXPORTERS.find(({ name }) => name === 'svg')!.export(project, 'map', { map: step!.map! })
  if (!drawn.ok) throw new Error(drawn.message)
  const again = await EXPORTERS.find(({ name }) => name === 'svg')!.export(project, 'map', { map: step!.map! })
  expect(again).toEqual(drawn)
  expect(new TextDecoder().decode(drawn.value)).not.toContain('<script')
  const importer = importerOf(drawn.value, 'карта.svg')!
  expect(importer.name).toBe('svg')
  const read = await importer.read(drawn.value, { project, locale: 'ru', fileName: 'карта.svg' })
  if (!read.ok) throw new Error(read.message)
  expect(perform(document, takeChanges, { changes: read.value.changes }, me).ok).toBe(true)
  const [map] = read.value.maps
  const [came, left] = [processMap(document.project(), map!)!, processMap(project, step!.map!)!]
  expect(came.steps.map(({ text }) => text).sort()).toEqual(left.steps.map(({ text }) => text).sort())
  expect(came.flows.length).toBe(left.flows.length)
})

test('a selection is drawn alone and comes back alone', async () => {
  const project = sample().project()
  const flow = [...project.flows.values()].find(({ start, end }) =>
    [start, end].every((id) => project.steps.get(id!)?.look === 'operation'),
  )!
  const options = { map: flow.map!, only: [flow.start!, flow.end!] }
  const drawn = await EXPORTERS.find(({ name }) => name === 'svg')!.export(project, 'map', options)
  if (!drawn.ok) throw new Error(drawn.message)
  const read = await importerOf(drawn.value, 'a.svg')!.read(drawn.value, { project, locale: 'ru', fileName: 'a.svg' })
  expect(
    read.ok &&
      read.value.changes.flatMap((change) => (change.what === 'add' && change.noun === 'steps' ? [1] : [])).length,
  ).toBe(2)
})

test('a PNG is as wide as it was asked for, and one that is too large is refused', async () => {
  const project = sample().project()
  const png = EXPORTERS.find(({ name }) => name === 'png')!
  const drawn = await png.export(project, 'map', { width: 1234 })
  if (!drawn.ok) throw new Error(drawn.message)
  expect(new DataView(drawn.value.buffer, drawn.value.byteOffset).getUint32(16)).toBe(1234)
  expect(await png.export(project, 'map', { width: 1_000_000 })).toMatchObject({ ok: false, code: 'picture-too-large' })
})

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg-no-map'],
  ['<svg><metadata><potok:map>{"potok":"map"</potok:map></metadata></svg>', 'file.shape'],
  ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', 'file-doctype'],
])('%s is refused as %s', async (text, code) => {
  const bytes = new TextEncoder().encode(text)
  const read = await importerOf(bytes, 'a.svg')!.read(bytes, {
    project: sample().project(),
    locale: 'ru',
    fileName: 'a.svg',
  })
  expect(read).toMatchObject({ ok: false, code })
})
