import { expect, test } from 'vitest'
import { machineTraces } from './machine.ts'
import { checkout, placeWith } from './place.ts'

const at = (...parts: string[]) => parts.join('/')

test('house: nothing names a path of one machine or the host of a registry', () => {
  expect(machineTraces(checkout)).toEqual([])
})

test('house: such a trace is found, ordinary paths and addresses are left alone', () => {
  const root = placeWith({
    'a.ts': `const file = '${at('', 'home', 'anna', 'potok.db')}'`,
    'b.md': `see ${at('', 'work', 'main')}`,
    'c.json': `{ "registry": "https:${at('', '', ['registry', 'npmjs', 'org'].join('.'), '')}" }`,
    'd.sh': `cd "C:${'\\'}Users${'\\'}anna"`,
    'e.yaml': `url: http:${at('', '', 'nex' + 'us.firm.lan:8081', 'x')}`,
    'good.ts': `import '${at('.', 'work', 'plan.ts')}'\nconst home = '${at('', 'home')}'\nconst url = 'https:${at('', '', 'example.org', 'work', '1')}'`,
  })
  expect(machineTraces(root)).toEqual(['a.ts:1', 'b.md:1', 'c.json:1', 'd.sh:1', 'e.yaml:1'])
})
