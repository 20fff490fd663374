import { expect, test } from 'vitest'
import { readRecord } from '../document/read.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import { NOUNS } from '../records/nouns.ts'
import { settledFlows } from './settledFlows.ts'

function mapWith(looks: Record<string, string>, ways: readonly string[]): ProcessMap {
  const steps = Object.entries(looks).map(([id, look]) => ({ ...readRecord(NOUNS.steps, id, null), look }))
  const flows = ways.map((way) => {
    const [start, end] = way.split('>')
    return { ...readRecord(NOUNS.flows, way, null), start, end }
  })
  return { map: readRecord(NOUNS.maps, 'm', null), lanes: [], steps, flows } as unknown as ProcessMap
}

test('X11: what closes a circle leads back, and an inner branching closes before the one around it', () => {
  const looks = { s: 'start', a: 'operation', f: 'and', g: 'or', b: 'operation', c: 'operation', d: 'operation' }
  const map = mapWith({ ...looks, h: 'join', j: 'join', x: 'xor', e: 'end' }, [
    ...['s>a', 'a>f', 'f>g', 'f>d', 'g>b', 'g>c', 'b>h', 'c>h', 'h>j', 'd>j', 'j>x', 'x>e', 'x>a'],
  ])
  const { returns, joins } = settledFlows(map)
  expect(returns).toEqual(['x>a'])
  expect(Object.fromEntries(joins)).toEqual({ f: 'j', g: 'h' })
})
