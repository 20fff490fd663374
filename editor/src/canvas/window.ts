import type { Id } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DrawnMap } from './drawn.ts'
import type { ViewStore } from './view.ts'
import { windowOf } from './windowOf.ts'

/** Boxes that come into the page in one frame: a hand that pans must not wait for them. */
const A_FRAME = 6

/** The boxes that are in the page. */
export type WindowStore = StoreApi<{ readonly ids: ReadonlySet<Id> }>

export interface Window {
  readonly store: WindowStore
  /** What is in hand stays in the page, wherever it is. */
  hold(ids: ReadonlySet<Id>): void
  /** From now on, until what it answers is called. */
  follow(): () => void
}

/** Follows the view and the map. What leaves goes at once, what comes comes a few a frame; until then it is painted. */
export function windowOn(
  drawn: DrawnMap,
  view: ViewStore,
  nextFrame: (turn: () => void) => number = requestAnimationFrame,
): Window {
  const store: WindowStore = createStore(() => ({ ids: new Set<Id>() as ReadonlySet<Id> }))
  let inHand: ReadonlySet<Id> = new Set()
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    queueMicrotask(turn)
  }
  const turn = () => {
    asked = false
    const { ids } = store.getState()
    const wanted = windowOf(drawn.store.getState().scene, view.getState(), ids, inHand)
    const stay = wanted.filter((id) => ids.has(id))
    const come = wanted.filter((id) => !ids.has(id))
    const now = [...come.filter((id) => inHand.has(id)), ...come.filter((id) => !inHand.has(id))].slice(0, A_FRAME)
    if (stay.length !== ids.size || now.length > 0) store.setState({ ids: new Set([...stay, ...now]) })
    if (come.length > now.length) nextFrame(ask)
  }
  return {
    store,
    hold(ids) {
      inHand = ids
      ask()
    },
    follow() {
      const stops = [drawn.store.subscribe(ask), view.subscribe(ask)]
      ask()
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
