import fc from 'fast-check'
import { expect, it } from 'vitest'
import { handOn, isLastTurn, openRing, type Ring, sheetOf, sitDown } from './sheets.ts'

const six = ['А', 'Б', 'В', 'Г', 'Д', 'Е']

it('A6: six people, three ideas, five minutes: after six turns everybody had every sheet once', () => {
  const had = new Map(six.map((hand) => [hand, new Set<number>()]))
  let ring = openRing(six, 6)
  for (let turn = 0; turn < 6; turn++) {
    for (const hand of six) had.get(hand)!.add(sheetOf(ring, hand)!)
    expect(isLastTurn(ring)).toBe(turn === 5)
    ring = handOn(ring)
  }
  expect([...had.values()].map(({ size }) => size)).toEqual([6, 6, 6, 6, 6, 6])
})

it('A6: with three people there are three turns, however many were planned; whoever sits already keeps their sheet', () => {
  const ring = openRing(['А', 'Б', 'В'], 6)
  expect(ring.turns).toBe(3)
  expect(sheetOf(sitDown(ring, 'Г'), 'Г')).toBe(3)
  expect(sitDown(ring, 'Б')).toBe(ring)
})

it('A6: whoever comes whenever, no sheet is with two, and nobody gets one twice', () => {
  const deeds = fc.array(fc.oneof(fc.constant('on'), fc.integer({ min: 6, max: 30 }).map(String)), { maxLength: 40 })
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), deeds, (people, all) => {
      let ring: Ring = openRing(six.slice(0, people), 12)
      const had = new Map<string, Set<number>>()
      const look = (isNew: (hand: string) => boolean) => {
        const sheets = ring.seats.map(({ sheet }) => sheet)
        expect(new Set(sheets).size).toBe(sheets.length)
        for (const { hand, sheet } of ring.seats.filter(({ hand }) => isNew(hand))) {
          const before = had.get(hand) ?? new Set()
          expect(sheet).toBeLessThan(ring.sheets)
          expect(before).not.toContain(sheet)
          had.set(hand, before.add(sheet))
        }
      }
      look(() => true)
      for (const deed of all) {
        if (deed === 'on' && isLastTurn(ring)) return
        ring = deed === 'on' ? handOn(ring) : sitDown(ring, deed)
        look((hand) => deed === 'on' || (hand === deed && !had.has(hand)))
      }
    }),
  )
})
