import { expect, it } from 'vitest'
import { contentOf } from './content.ts'
import { contentBeside } from './contentBeside.ts'

const nodes = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    kind: at === 0 ? 'start' : at === count - 1 ? 'end' : 'task',
    name: `Проверка ${at}`,
    lane: 'registry',
    ...(at > 0 && at < count - 1 && { time: [10, 20, 30] }),
  }))

function caseOf(count: number) {
  const edges = nodes(count - 1).map((_, at) => ({ id: `e${at}`, from: `n${at}`, to: `n${at + 1}` }))
  const participants = [{ id: 'registry', name: 'Канцелярия' }]
  return { id: 'long', title: 'Длинная', participants, current: { nodes: nodes(count), edges } }
}

it('a long file is read beside: others are served meanwhile, and what comes of it is the same', async () => {
  const given = caseOf(2000)
  let served = 0
  let reading = true
  const serve = () => {
    served++
    if (reading) setImmediate(serve)
  }
  setImmediate(serve)
  const read = await contentBeside(given, 1_000_000)
  reading = false
  expect(served).toBeGreaterThan(20)
  const direct = contentOf(given)
  if (!read.ok || !direct.ok) throw new Error('The case was refused')
  expect([read.value.title, read.value.summary]).toEqual([direct.value.title, direct.value.summary])
  expect(JSON.parse(read.value.summary)).toMatchObject({ steps: 1998 })
  expect(read.value.update).toBeInstanceOf(Uint8Array)
})

it('a long file that cannot be read is refused with the same sentence as a short one', async () => {
  const given = { ...caseOf(2000), current: 'nothing' }
  const [beside, direct] = [await contentBeside(given, 1_000_000), await contentBeside(given, 10)]
  expect(beside).toMatchObject({ ok: false })
  expect(beside).toEqual(direct)
})
