import { expect, test } from 'vitest'
import { addressesIn, pinnedIn } from './lock.ts'
import { checkout } from './place.ts'
import { textOf } from './source.ts'

test('house: the lock file holds sums and no address', () => {
  const lock = textOf(checkout, 'pnpm-lock.yaml')
  expect(addressesIn(lock)).toEqual([])
  expect(pinnedIn(lock)).toBeGreaterThan(100)
})

test('house: an address in a lock file is found', () => {
  const lock = [
    'packages:',
    '  yjs@13.6.33:',
    '    resolution: {integrity: sha512-abc==}',
    '    resolution: {integrity: sha512-abc==, tarball: file:yjs.tgz}',
    '    resolution: {integrity: sha512-abc==, url: http://10.0.0.1/yjs.tgz}',
  ].join('\n')
  expect(addressesIn(lock).map((found) => found.split(':')[0])).toEqual(['line 4', 'line 5'])
})
