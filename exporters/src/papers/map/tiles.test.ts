import type { Project } from '@potok/model'
import { describe, expect, test } from 'vitest'
import { grown } from '../../../fixtures/grown.ts'
import { kindergarten } from '../../../fixtures/kindergarten.ts'
import { land } from '../../../fixtures/land.ts'
import { buildMap } from './build.ts'
import { meets, type Rect } from './drawing.ts'
import type { MapSheet, Tile, Tiling } from './sheet.ts'
import { TILE_SIZES, type TileSize } from './sizes.ts'
import { around, withTexts } from './tilePart.ts'

const PROJECTS: Readonly<Record<string, () => Project>> = {
  'a map of 20 steps': () => grown(20),
  'a map of 60 steps': () => grown(60, 5, 20),
  'a map of 200 steps': () => grown(200, 5, 40),
  'the kindergarten': () => kindergarten(),
  'the land case': () => land(),
}

const known = new Map<string, { sheet: MapSheet; tiling: Tiling }>()

function laid(name: string, page: 'A4' | 'A3', tiles: TileSize) {
  const key = `${name} ${page} ${tiles}`
  const before = known.get(key)
  if (before) return before
  const made = buildMap(PROJECTS[name]!(), { lang: 'ru', page, tiles })
  if (!made.ok) throw new Error(made.message)
  const answer = { sheet: made.value, tiling: made.value.tiling! }
  known.set(key, answer)
  return answer
}

/** A lane so low on a sheet may have its name on the next one. */
const NARROW = 12

const bottom = ({ y, height }: Rect) => y + height
const right = ({ x, width }: Rect) => x + width
const strips = ({ own, window }: Tile) => [right(window) - right(own), bottom(window) - bottom(own)] as const
const holds = (window: Rect, one: Rect) =>
  one.x >= window.x - 0.01 &&
  right(one) <= right(window) + 0.01 &&
  one.y >= window.y - 0.01 &&
  bottom(one) <= bottom(window) + 0.01

/** Things of a band that no edge of a sheet may part; a bar is a line across its rows. */
const things = ({ boxes, labels, stars, clouds, lanes }: Tile['band']) => [
  ...boxes.filter(({ shape }) => shape !== 'bar').map((box) => ({ name: box.id, rect: withTexts(box) })),
  ...labels.map((label) => ({ name: `a label of ${label.about}`, rect: label as Rect })),
  ...stars
    .filter(({ on }) => !lanes.some(({ id }) => id === on))
    .map((star) => ({ name: `star ${star.number}`, rect: around(star) })),
  ...clouds.map((cloud) => ({ name: cloud.text.text, rect: cloud as Rect })),
]

/** What an edge of a tile cuts. */
function cutOn({ tiles }: Tiling): string[] {
  return tiles.flatMap((tile) =>
    things(tile.band)
      .filter(({ rect }) => !holds(tile.window, rect))
      .map(({ name }) => `${name} on ${tile.name}`),
  )
}

describe.each(Object.keys(PROJECTS))('%s in tiles', (name) => {
  test.each((['A4', 'A3'] as const).flatMap((page) => TILE_SIZES.map((size) => [page, size] as const)))(
    'on %s in %s pt: everything stands whole on a sheet',
    (page, size) => {
      const { sheet, tiling } = laid(name, page, size)
      const [band] = sheet.bands
      const wholes = new Set(
        tiling.tiles.flatMap((tile) =>
          things(tile.band)
            .filter(({ rect }) => holds(tile.window, rect))
            .map(({ name }) => name),
        ),
      )
      expect(things(band!).filter(({ name }) => !wholes.has(name))).toEqual([])
      expect(cutOn(tiling)).toEqual([])
      for (const tile of tiling.tiles) {
        const { window } = tile
        expect(tile.x + window.width).toBeLessThanOrEqual(sheet.page.width - sheet.page.margins.right + 0.02)
        expect(tile.y + window.height).toBeLessThanOrEqual(sheet.page.height - sheet.page.margins.bottom)
      }
    },
  )

  test('sheets go on under the next by 10 mm, meet without a gap, and all name the lanes that they show', () => {
    const { tiling } = laid(name, 'A4', 9)
    expect(new Set(tiling.tiles.map(({ row, column }) => `${row}:${column}`)).size).toBe(tiling.tiles.length)
    expect(Math.max(...tiling.tiles.map(({ row }) => row)) + 1).toBe(tiling.rows)
    for (const tile of tiling.tiles) {
      const beside = tiling.tiles.find(({ column }) => column === tile.column + 1)
      const below = tiling.tiles.find(({ row, column }) => row === tile.row + 1 && column === tile.column)
      if (beside) expect(beside.own.x).toBeCloseTo(right(tile.own), 6)
      if (below) expect(below.own.y).toBeCloseTo(bottom(tile.own), 6)
      const [wide, high] = strips(tile)
      expect(wide).toBeCloseTo(beside ? Math.max(10, wide) : 0, 6)
      expect(high).toBeCloseTo(below ? Math.max(10, high) : 0, 6)
      const seen = (lane: Rect) => Math.min(bottom(lane), bottom(tile.own)) - Math.max(lane.y, tile.own.y)
      const shown = tile.band.lanes.filter((lane) => seen(lane) > NARROW)
      const named = tile.heads.lanes.filter((lane) => lane.texts.length > 0 && seen(lane) > NARROW)
      expect(named.map(({ id }) => id)).toEqual(shown.map(({ id }) => id))
      for (const { texts } of named)
        for (const text of texts) expect(text.y > tile.own.y && text.y < bottom(tile.own)).toBe(true)
    }
  })

  test('a sheet holds nothing of the others', () => {
    const { tiling } = laid(name, 'A4', 9)
    for (const tile of tiling.tiles)
      for (const { rect } of things(tile.band)) expect(meets(rect, tile.window)).toBe(true)
  })
})

test('a cut that parts a step is found', () => {
  const { tiling } = laid('the kindergarten', 'A4', 7)
  const [tile] = tiling.tiles
  const [box] = tile!.band.boxes.filter(({ shape }) => shape === 'step')
  const own = { ...tile!.own, width: box!.x + box!.width / 2 - tile!.own.x }
  const torn = { ...tile!, own, window: own }
  expect(cutOn({ ...tiling, tiles: [torn] })).toContain(`${box!.id} on ${tile!.name}`)
})

test('an empty map is its first sheet alone', () => {
  const empty = kindergarten()
  const bare = { ...empty, steps: new Map(), flows: new Map() }
  const made = buildMap(bare, { lang: 'ru', page: 'A3', tiles: 9 })
  expect(made).toMatchObject({ ok: true, value: { tiling: null, sheets: [{ pieces: [] }] } })
})

test('a sheet that no office printer takes is refused', () => {
  expect(buildMap(kindergarten(), { lang: 'ru', page: 'A1', tiles: 9 })).toMatchObject({
    ok: false,
    code: 'tiles-page',
  })
})
