import { expect, test } from 'vitest'
import { kindergarten } from '../../../fixtures/kindergarten.ts'
import type { Block } from '../description.ts'
import { buildCard } from './build.ts'

const inside = (block: Block): readonly Block[] => (block.block === 'pair' ? [...block.left, ...block.right] : [block])

test('four blocks in order, figures with a decimal comma, a point for a one-day event', () => {
  const { blocks, page } = buildCard(kindergarten(), 'ru')
  const all = blocks.flatMap(inside)
  expect(all.flatMap((one) => (one.block === 'section' ? [one.number] : []))).toEqual(['1', '2', '3', '4'])
  const [indicators, events] = all.filter((one) => one.block === 'table')
  expect(indicators?.rows.map(({ cells }) => [cells[2]?.lines[0]?.text, cells[3]?.lines[0]?.text])).toEqual([
    ['5,5–38,6', '2,0–9,8'],
    ['15,8', '4,4'],
    ['67,5', '95'],
    ['8,5', '3,8'],
    ['7', '4'],
  ])
  expect(events?.rows.map(({ cells }) => cells[4]?.bar)).toEqual([
    [0, 0.014],
    [0.024, 0.11],
    [0.024, 0.062],
    [0.072, 0.11],
    [0.12, 0.581],
    [0.12, 0.12],
    [0.584, 0.687],
    [0.698, 1],
  ])
  expect(page.textSize).toBe(9.6)
})

test('an empty field keeps its line and says so; a long card takes a smaller step', () => {
  const facts = (change: Parameters<typeof kindergarten>[0]) => buildCard(kindergarten(change), 'en')
  const empty = facts((noun, record) => (noun === 'card' ? { ...record, customer: '' } : record)).blocks.flatMap(inside)
  const first = empty.find((one) => one.block === 'facts')
  expect(first?.rows[0]).toEqual({ label: 'Customer', lines: ['not stated'], tone: 'missing' })
  const long = facts((noun, record) => (noun === 'card' ? { ...record, team: 'Имя – должность\n'.repeat(40) } : record))
  expect(long.page.textSize).toBe(8)
})
