import { bentBy, buildScene, processMap } from '@potok/model'
import { expect, test } from 'vitest'
import { kindergarten } from '../../fixtures/kindergarten.ts'
import { drawMap } from './drawMap.ts'

type Change = Parameters<typeof kindergarten>[0]

function drawn(change?: Change, locale: 'ru' | 'en' = 'ru', theme: 'light' | 'dark' = 'light'): string {
  const project = kindergarten(change)
  const map = processMap(project, [...project.maps.values()].find((one) => one.state === 'current')!.id)!
  const header = { caption: 'Карта', title: project.about.title, leadTime: { name: 'ВПП', value: '5–50 р. д.' } }
  return drawMap(buildScene(map, project, { locale }), { locale, theme, header })
}

const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((found) => found[1]!)

test('every line of the scene is one text element, beside numbers, letters and times', () => {
  const written = texts(drawn())
  expect(written).toEqual(
    expect.arrayContaining(['Карта', 'Личный приход для', 'получения бланков', 'Н', 'Пм', '4', '?']),
  )
  const project = kindergarten()
  const map = processMap(project, [...project.maps.values()].find((one) => one.state === 'current')!.id)!
  const scene = buildScene(map, project, { locale: 'ru' })
  const lines = [...scene.boxes.values()].flatMap((box) => box.lines.map((line) => line.text))
  const labels = [...scene.flows.values()].flatMap((flow) => flow.labels.flatMap((label) => label.lines.flat()))
  for (const text of [...lines, ...labels.map((part) => part.text)]) expect(written).toContain(text)
})

test('the picture holds nothing that a program may refuse or run', () => {
  const svg = drawn()
  expect(svg).not.toMatch(
    /<(script|style|foreignObject|marker|image|a|use)\b|\bon\w+=|href|class=|NaN|undefined|Infinity/,
  )
  expect(svg).toContain('font-kerning: none; font-variant-ligatures: none')
})

test('a frame is drawn around its steps with its name', () => {
  const project = kindergarten()
  const { id } = [...project.maps.values()].find((one) => one.state === 'current')!
  const map = processMap(project, id)!
  const [first, second] = map.steps
  const steps = new Map(project.steps)
  for (const step of [first!, second!]) steps.set(step.id, { ...step, group: 'g' })
  const groups = new Map([['g', { id: 'g', deletedAt: null, map: id, look: 'frame' as const, name: 'Приём <заявки>' }]])
  const framed = { ...project, steps, groups }
  const svg = drawMap(buildScene(processMap(framed, id)!, framed, { locale: 'ru' }), { locale: 'ru' })
  expect(texts(svg)).toContain('Приём &lt;заявки&gt;')
  expect(svg.match(/rx="12"/g)).toHaveLength(1)
})

test('hostile text stays text', () => {
  const hostile = '</text><script>alert(1)</script>&amp;"\'\u0000\u0008\uFFFF ]]>'
  const svg = drawn((noun, record) => {
    if (noun === 'steps') return { ...record, text: hostile }
    if (noun === 'flows') return { ...record, label: hostile }
    if (noun === 'participants') return { ...record, name: hostile }
    return noun === 'about' ? { ...record, title: hostile } : record
  })
  expect(svg).not.toContain('<script')
  expect(['\u0000', '\u0008', '\uFFFF'].filter((sign) => svg.includes(sign))).toEqual([])
  expect(texts(svg).join(' ')).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;')
})

test('a grey print loses nothing: losses have a code and a pattern, value classes a letter', () => {
  const svg = drawn()
  const used = new Set([...svg.matchAll(/fill="url\(#([\w-]+)\)"/g)].map((found) => found[1]))
  const defined = new Set([...svg.matchAll(/<pattern id="([\w-]+)"/g)].map((found) => found[1]))
  expect([...used].filter((name) => !defined.has(name))).toEqual([])
  expect(used).toContain('loss-motion')
  expect(used).toContain('value-NNVA')
})

test('return flows are dashed, the client’s own steps have a dashed edge', () => {
  const svg = drawn()
  expect(svg.match(/stroke-dasharray="7 4"/g)?.length).toBe(4)
  const clients = [...kindergarten().steps.values()].filter((step) => step.client)
  expect(clients.length).toBeGreaterThan(0)
  expect(drawn((noun, record) => (noun === 'steps' ? { ...record, client: false } : record))).not.toContain('"5 3"')
  expect(svg).toContain('stroke-dasharray="5 3"')
})

test('English and dark are drawn in their own words and colours', () => {
  expect(texts(drawn(undefined, 'en'))).toEqual(expect.arrayContaining(['Mo', 'Parent']))
  expect(drawn(undefined, 'ru', 'dark')).toContain('#131519')
})

test('a flow that a person bent is drawn along its bend, and no other flow moves', () => {
  const project = kindergarten()
  const { id } = [...project.maps.values()].find((one) => one.state === 'current')!
  const map = processMap(project, id)!
  const before = buildScene(map, project, { locale: 'ru' })
  const line = [...before.flows.values()].find(({ points }) => points.length > 2)!
  const run = line.points.findIndex(([x], at) => at > 0 && x === line.points[at - 1]![0]) - 1
  const bend = bentBy(line, run, 24, before.boxes.get(line.start)!, before.boxes.get(line.end)!)
  const flows = new Map(project.flows).set(line.id, { ...project.flows.get(line.id)!, bend })
  const bent = { ...project, flows }
  const after = buildScene(processMap(bent, id)!, bent, { locale: 'ru' })
  const paths = (scene: typeof before) =>
    [...drawMap(scene, { locale: 'ru' }).matchAll(/<path d="([^"]+)" fill="none"/g)].map(([, d]) => d!)
  const [old, now] = [paths(before), paths(after)]
  const changed = now.filter((d, at) => d !== old[at])
  expect(changed).toHaveLength(1)
  expect(after.flows.get(line.id)!.bent).toBe(true)
  const aside = line.points[run]![0] + 24
  const steps = [...changed[0]!.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x]) => Number(x))
  expect(steps.filter((x) => Math.abs(x - aside) < 0.02).length).toBeGreaterThan(1)
})
