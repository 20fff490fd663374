import type { Project } from '@potok/model'
import { analyse, processMap } from '@potok/model'
import { describe, expect, test } from 'vitest'
import { grown } from '../../../fixtures/grown.ts'
import { kindergarten } from '../../../fixtures/kindergarten.ts'
import { land } from '../../../fixtures/land.ts'
import { overlapsOf } from '../../../fixtures/overlaps.ts'
import { buildMap, type SheetOptions } from './build.ts'
import { figuresOf } from './figures.ts'
import { signsOn } from './legend.ts'
import type { MapSheet } from './sheet.ts'

type State = 'current' | 'target'

const idOf = (project: Project, state: State) => [...project.maps.values()].find((one) => one.state === state)!.id

function laid(project: Project, options: Partial<SheetOptions> = {}, state: State = 'current'): MapSheet {
  const made = buildMap(project, { lang: 'ru', map: idOf(project, state), ...options })
  if (!made.ok) throw new Error(made.message)
  return made.value
}

/** The description in short: what stands in which band and lane, what it says, what the foot says. */
function told({ header, bands, sheets, foot, after, smallest }: MapSheet) {
  return {
    header: [header.kind, header.title, header.box.figure, header.box.expected, header.box.was],
    smallest,
    sheets: sheets.map(({ pieces, footY }) => `${pieces.length} bands${footY === null ? '' : ', foot'}`),
    bands: bands.map((band) => ({
      title: band.title,
      lanes: band.lanes.map((lane) => ({
        name: lane.texts.map(({ text }) => text).join(' '),
        boxes: band.boxes
          .filter((box) => box.y + box.height / 2 >= lane.y && box.y + box.height / 2 < lane.y + lane.height)
          .sort((a, b) => a.x - b.x)
          .map((box) => `${box.shape}: ${box.texts.map(({ text }) => text).join(' ')}`),
      })),
      labels: [...band.labels]
        .sort((a, b) => a.x - b.x || a.y - b.y)
        .map(({ texts }) => texts.map(({ text }) => text).join(' ')),
      stars: [...band.stars].sort((a, b) => a.x - b.x).map(({ number }) => number),
      clouds: band.clouds.map(({ text }) => text.text),
      ladder: band.ladder?.texts.map(({ text }) => text),
    })),
    legend: [foot.legend.signs.map(({ words }) => words).join(', '), ...foot.legend.reading],
    tables: [foot.left, foot.compare, ...after].map((table) =>
      table?.rows.map((row) =>
        row.map(({ text, marks }) => [...marks.map((one) => one.text), text].join(' ').trim()).join(' | '),
      ),
    ),
  }
}

for (const [name, project] of [
  ['kindergarten', kindergarten()],
  ['land', land()],
] as const)
  for (const state of ['current', 'target'] as const)
    for (const lang of ['ru', 'en'] as const)
      test(`the ${state} map of ${name} in ${lang} is laid out as kept`, async () => {
        const text = JSON.stringify(told(laid(project, { lang }, state)), null, 1)
        await expect(`${text}\n`).toMatchFileSnapshot(`golden/${name}-${state}-${lang}.json`)
      })

describe('nothing collides: texts, boxes, lines and the edges of the sheet', () => {
  for (const page of ['A4', 'A3', 'A1'] as const) {
    for (const [name, project] of [
      ['kindergarten', kindergarten()],
      ['land', land()],
    ] as const)
      for (const state of ['current', 'target'] as const)
        for (const lang of ['ru', 'en'] as const)
          test(`${name} ${state} ${lang} ${page}`, () => {
            expect(overlapsOf(laid(project, { page, lang }, state))).toEqual([])
          })
    for (const [size, seed] of [
      [60, 1],
      [60, 7],
      [200, 1],
      [200, 5],
    ] as const)
      test(`a grown map of ${size} steps ${page} (seed ${seed})`, () => {
        expect(overlapsOf(laid(grown(size, seed), { page }))).toEqual([])
      }, 30_000)
  }

  test('a thing out of its place would be seen', () => {
    const sheet = laid(kindergarten())
    const [band] = sheet.bands
    const pushed = band!.boxes.map((box, at) =>
      at === 3 ? { ...box, x: band!.boxes[4]!.x, y: band!.boxes[4]!.y } : box,
    )
    const found = overlapsOf({ ...sheet, bands: [{ ...band!, boxes: pushed }], sheets: [] })
    expect(found.some((one) => one.includes('the box'))).toBe(true)
    expect(found.some((one) => one.includes('the flow'))).toBe(true)
  })
})

test('work, waits and returns of the legend add up to the lead time of the box, as shown', () => {
  for (const project of [kindergarten(), land(), grown(20, 1), grown(40, 3), grown(60, 7)])
    for (const { id } of project.maps.values()) {
      const map = processMap(project, id)!
      const found = figuresOf(map, project)!
      const { leadTime } = found
      const analysis = analyse(map, project)
      if (!analysis.sound) throw new Error('unsound')
      const by = 10 ** leadTime.places
      const tenths = (...all: number[]) => all.reduce((sum, one) => sum + Math.round(one * by), 0)
      expect(tenths(leadTime.work[0], leadTime.waits[0])).toBe(tenths(leadTime.min))
      expect(tenths(leadTime.work[1], leadTime.waits[1], leadTime.returns)).toBe(tenths(leadTime.max))
      const unit = { day: project.settings.workdayMinutes, hour: 60, minute: 1 }[leadTime.unit]
      expect(Math.abs(leadTime.max - analysis.max.heading.minutes / unit)).toBeLessThanOrEqual(0.5 / by + 1e-9)
      expect(Math.abs(leadTime.min - analysis.min / unit)).toBeLessThanOrEqual(0.5 / by + 1e-9)
    }
})

test('the legend lists the signs on the bands and no other', () => {
  for (const project of [kindergarten(), land(), grown(30, 2)])
    for (const { id } of project.maps.values()) {
      const sheet = laid(project, { map: id, page: 'A1' })
      expect(sheet.foot.legend.signs.map(({ sign }) => sign).sort()).toEqual([...signsOn(sheet.bands)].sort())
    }
  const plain = laid(kindergarten((noun, record) => (noun === 'flows' ? { ...record, wait: null } : record)))
  expect(plain.foot.legend.signs.map(({ sign }) => sign)).not.toContain('wait')
})

test('every step stands in one band, every flow between them in one or in two parts', () => {
  for (const project of [kindergarten(), land(), grown(60, 1), grown(200, 5)]) {
    const sheet = laid(project, { page: 'A4' })
    const map = processMap(project, idOf(project, 'current'))!
    const boxes = sheet.bands.flatMap((band) => band.boxes.map(({ id }) => id))
    expect(map.steps.map(({ id }) => boxes.filter((one) => one === id).length)).toEqual(map.steps.map(() => 1))
    const drawn = new Set(sheet.bands.flatMap((band) => band.flows.map(({ id }) => id)))
    expect(map.flows.filter(({ id }) => !drawn.has(id))).toEqual([])
    const letters = sheet.bands.flatMap((band) =>
      band.boxes.filter(({ shape }) => shape === 'out' || shape === 'in').map((box) => box.texts[0]!.text),
    )
    expect(letters.filter((letter) => letters.filter((one) => one === letter).length !== 2)).toEqual([])
  }
})

test('no text is under seven points, on large sheets none under nine and a half', () => {
  for (const [page, least] of [
    ['A4', 7],
    ['A3', 7],
    ['A1', 9.5],
  ] as const)
    for (const project of [kindergarten(), land(), grown(60, 1)]) {
      const sheet = laid(project, { page })
      const sizes = sheet.bands
        .flatMap((band) => [
          ...band.boxes.flatMap(({ texts }) => texts),
          ...band.labels.flatMap(({ texts }) => texts),
          ...band.lanes.flatMap(({ texts }) => texts),
          ...(band.ladder?.texts ?? []),
        ])
        .map(({ size }) => size)
      expect(Math.min(...sizes)).toBe(sheet.smallest)
      expect(sheet.smallest).toBeGreaterThanOrEqual(least)
    }
})

test('a time that is missing makes the lead time «не менее» and names the steps', () => {
  const untimed = kindergarten((noun, record) =>
    noun === 'steps' && record.number === '3' ? { ...record, time: null } : record,
  )
  const { header, foot } = laid(untimed)
  expect(header.box.figure).toMatch(/^не менее 5,/)
  expect(foot.legend.reading.join(' ')).toContain('Время не указано: шаг 3.')
})

test('a map with errors says so, a map without steps is an empty sheet, and neither fails', () => {
  const broken = laid(kindergarten((noun, record) => (noun === 'flows' ? { ...record, returns: false } : record)))
  expect(broken.header.box.figure).toBe('не рассчитано')
  expect(overlapsOf(broken)).toEqual([])
  const project = kindergarten()
  const empty = laid({ ...project, steps: new Map(), flows: new Map() })
  expect(empty.bands).toEqual([])
  expect(empty.sheets).toHaveLength(1)
})

test('forty problems move to a sheet of their own, without problems the indicators stand in the foot', () => {
  const many = laid(grown(20, 3, 40))
  expect(many.foot.left).toBeNull()
  expect(many.after[0]!.rows).toHaveLength(40)
  const project = kindergarten()
  const { foot } = laid({ ...project, problems: new Map() })
  expect(foot.left?.title).toBe('Показатели')
  expect(foot.left?.rows).toHaveLength(5)
})

test('a label of ten thousand characters is shortened on the map and printed whole after it', () => {
  const long = `начало ${'слово '.repeat(1660)}конец`
  const chosen = kindergarten((noun, record) =>
    noun === 'steps' && ['1', '2', '3', '4'].includes(String(record.number)) ? { ...record, text: long } : record,
  )
  const sheet = laid(chosen)
  expect(overlapsOf(sheet)).toEqual([])
  const whole = sheet.after.flatMap(({ rows }) => rows.map((row) => row[1]!.text))
  expect(whole.filter((text) => text === long)).toHaveLength(4)
})
