import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Drawn, DrawnMap } from './drawn.ts'
import { emptyScene } from './drawn.ts'
import { createView } from './view.ts'
import { windowOn } from './window.ts'

const turn = () => new Promise<void>((done) => queueMicrotask(() => done()))

it('boxes come into the page a few a frame when the sheet rests, what is in hand at once', async () => {
  const boxes = Array.from({ length: 20 }, (_, at) => [
    `b${at}`,
    { id: `b${at}`, x: at * 10, y: 0, width: 8, height: 8, question: null },
  ])
  const scene = {
    ...emptyScene('m', 'ru'),
    boxes: new Map(boxes as never),
    bounds: { x: 0, y: 0, width: 200, height: 8 },
  }
  const store = createStore(() => ({ scene, afloat: new Set() }) as unknown as Drawn)
  const view = createView()
  view.setState({ width: 400, height: 300 })
  const frames: (() => void)[] = []
  let rest = () => {}
  const page = windowOn({ store, look() {} } as unknown as DrawnMap, view, {
    nextFrame: (next) => frames.push(next),
    atRest(next) {
      rest = next
      return () => {}
    },
  })
  page.hold(new Set(['b19']))
  const stop = page.follow()
  await turn()
  expect(page.store.getState().ids.size).toBe(6)
  expect([...page.store.getState().ids]).toContain('b19')
  while (frames.length > 0) {
    frames.pop()!()
    await turn()
  }
  expect(page.store.getState().ids.size).toBe(20)

  page.hold(new Set())
  view.setState({ x: -10_000, zoom: 0.5 })
  await turn()
  expect(page.store.getState()).toMatchObject({ nearness: 'near', ids: { size: 20 } }) // it moves: all stays as it is
  rest()
  await turn()
  expect(page.store.getState()).toMatchObject({ nearness: 'middle', ids: { size: 0 } })
  view.setState({ x: -20_000 })
  page.hold(new Set(['b3']))
  await turn()
  expect([...page.store.getState().ids]).toEqual(['b3']) // what a hand takes comes even so
  stop()
})

it('the many boxes that colleagues carry are painted and not in the page, unless in hand here; put down, they come back; a few stay', async () => {
  const all = [...'abcdefghijkl']
  const boxes = all.map((id, at) => [id, { id, x: at * 10, y: 0, width: 8, height: 8, question: null }])
  const scene = {
    ...emptyScene('m', 'ru'),
    boxes: new Map(boxes as never),
    bounds: { x: 0, y: 0, width: 120, height: 8 },
  }
  const store = createStore(() => ({ scene, afloat: new Set() }) as unknown as Drawn)
  const view = createView()
  view.setState({ width: 400, height: 300 })
  const page = windowOn({ store, look() {} } as unknown as DrawnMap, view, {
    nextFrame: (next) => next(),
    atRest: () => () => {},
  })
  const stop = page.follow()
  const inPage = async () => {
    await turn()
    return [...page.store.getState().ids].sort()
  }
  expect(await inPage()).toEqual(all)
  page.hold(new Set(['c']))
  store.setState({ afloat: new Set(['b', 'c']) })
  expect(await inPage()).toEqual(all)
  store.setState({ afloat: new Set(all.slice(1)) })
  expect(await inPage()).toEqual(['a', 'c'])
  store.setState({ afloat: new Set() })
  expect(await inPage()).toEqual(all)
  stop()
})
