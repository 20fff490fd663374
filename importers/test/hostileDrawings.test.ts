import { expect, test } from 'vitest'
import { emptyProject } from '../fixtures/empty.ts'
import { importerOf } from '../src/importers.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const many = (count: number, one: (at: number) => string) => Array.from({ length: count }, (_, at) => one(at)).join('')
const page = (cells: string) => `<mxGraphModel><root>${cells}</root></mxGraphModel>`
const process = (inside: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">${inside}</process></definitions>`
const box = (id: string, parent: string, style = '') =>
  `<mxCell id="${id}" value="${id}" style="${style}" vertex="1" parent="${parent}"><mxGeometry x="1" y="1" width="9" height="9" as="geometry"/></mxCell>`

/** Name of the file, what stands in it, and how it ends: a refusal, or what it comes to. */
const FILES: readonly (readonly [title: string, name: string, text: string, code: string | null])[] = [
  ['boxes in boxes, 9,000 deep', 'a.drawio', page(many(9000, (at) => box(`b${at}`, `b${at - 1}`))), null],
  [
    'lanes in lanes, 9,000 deep',
    'a.drawio',
    page(many(9000, (at) => box(`b${at}`, `b${at - 1}`, 'swimlane'))),
    'import.nothing',
  ],
  ['9,000 parts of one box', 'a.drawio', page(box('b', '1') + many(9000, (at) => box(`b${at}`, 'b'))), null],
  ['30,000 boxes', 'a.drawio', page(many(30_000, (at) => `<mxCell id="${at}" vertex="1"/>`)), 'import.tooManySteps'],
  ['4,000 steps on one place', 'a.drawio', page(many(4000, (at) => box(`b${at}`, '1'))), null],
  [
    'a label of a million signs that open',
    'a.drawio',
    page(`<mxCell id="a" style="html=1" vertex="1" value="${'&lt;a '.repeat(200_000)}"/>`),
    null,
  ],
  [
    '20,000 events on one task',
    'a.bpmn',
    process(`<task id="t"/>${many(20_000, (at) => `<boundaryEvent id="e${at}" attachedToRef="t"/>`)}`),
    'import.tooManySteps',
  ],
  [
    '4,900 events on one task',
    'a.bpmn',
    process(`<task id="t"/>${many(4900, (at) => `<boundaryEvent id="e${at}" attachedToRef="t"/>`)}`),
    null,
  ],
  [
    '4,900 references and 40,000 data objects',
    'a.bpmn',
    process(
      many(4900, (at) => `<dataObjectReference id="r${at}" dataObjectRef="d39999"/>`) +
        many(40_000, (at) => `<dataObject id="d${at}"/>`),
    ),
    null,
  ],
  [
    '49,000 elements of somebody else',
    'a.bpmn',
    process(`<task id="t"/>${many(49_000, (at) => `<x:y xmlns:x="urn:x" id="x${at}"/>`)}`),
    null,
  ],
  ['20,000 nested sub-processes', 'a.bpmn', process('<subProcess>'.repeat(20_000)), 'import.tooDeep'],
  [
    '90 nested sub-processes with a task in each',
    'a.bpmn',
    process(many(90, (at) => `<subProcess id="s${at}"><task id="t${at}"/>`) + '</subProcess>'.repeat(90)),
    null,
  ],
  [
    'a circle of calls',
    'a.bpmn',
    `<definitions><process id="p"><callActivity id="a" calledElement="q"/></process><process id="q"><callActivity id="b" calledElement="p"/></process></definitions>`,
    null,
  ],
  [
    'entities of entities',
    'a.bpmn',
    `<!DOCTYPE d [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]><definitions>&a;</definitions>`,
    'import.documentType',
  ],
]

for (const [title, name, text, code] of FILES)
  test(`X12: ${title}: ${code ? 'refused' : 'taken'} at once`, async () => {
    const bytes = bytesOf(text)
    const since = performance.now()
    const read = await importerOf(bytes, name)!.read(bytes, { project: emptyProject(), locale: 'ru', fileName: name })
    const took = performance.now() - since
    if (code) expect(read).toMatchObject({ ok: false, code })
    else expect(read).toMatchObject({ ok: true })
    expect(took).toBeLessThan(code ? 1000 : 5000)
  })
