import type { Id } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Nearness, nearnessAt } from '../looks/look.ts'
import type { DrawnMap } from './drawn.ts'
import { seenOf, type ViewStore } from './view.ts'
import { windowOf } from './windowOf.ts'

/** Boxes that come into the page in one frame: whoever works meanwhile must not wait for them. */
const A_FRAME = 6
/** So many boxes that colleagues carry are laid out anew in every frame; more of them are painted. */
const CARRIED = 8
/** The sheet rests when its view has not changed for so long. */
const REST_MS = 80

/** The boxes that are in the page, and how near they are drawn there. */
export interface InPage {
  readonly ids: ReadonlySet<Id>
  readonly nearness: Nearness
}

export type WindowStore = StoreApi<InPage>

export interface Window {
  readonly store: WindowStore
  /** What is in hand is in the page at once and stays, wherever it is. */
  hold(ids: ReadonlySet<Id>): void
  /** From now on, until what it answers is called. */
  follow(): () => void
}

export interface Turns {
  nextFrame(turn: () => void): void
  /** When the sheet rests; answers how to call it off. */
  atRest(turn: () => void): () => void
}

const BROWSER: Turns = {
  nextFrame: (turn) => requestAnimationFrame(turn),
  atRest(turn) {
    const timer = setTimeout(turn, REST_MS)
    return () => clearTimeout(timer)
  },
}

/**
 * Follows the map at once and the view when it rests: a moving sheet is painted, and nothing comes into the page or
 * leaves it under way. What comes comes a few a frame.
 */
export function windowOn(drawn: DrawnMap, view: ViewStore, turns: Turns = BROWSER): Window {
  const store: WindowStore = createStore<InPage>(() => ({ ids: new Set(), nearness: nearnessAt(view.getState().zoom) }))
  let inHand: ReadonlySet<Id> = new Set()
  let asked = false
  let callOff: (() => void) | null = null
  const ask = () => {
    if (asked) return
    asked = true
    queueMicrotask(turn)
  }
  const turn = () => {
    asked = false
    const { ids, nearness } = store.getState()
    const { scene, afloat } = drawn.store.getState()
    const moves = callOff !== null
    const wanted = new Set(moves ? [...ids, ...inHand] : windowOf(scene, view.getState(), ids, inHand))
    if (afloat.size > CARRIED) for (const id of afloat) if (!inHand.has(id)) wanted.delete(id)
    // In the order in which they came: what changes places in the page is laid out anew.
    const stay = [...ids].filter((id) => wanted.has(id) && scene.boxes.has(id))
    const come = [...wanted].filter((id) => !ids.has(id) && scene.boxes.has(id))
    const now = [...come.filter((id) => inHand.has(id)), ...come.filter((id) => !inHand.has(id))].slice(0, A_FRAME)
    const near = moves ? nearness : nearnessAt(view.getState().zoom)
    if (stay.length !== ids.size || now.length > 0) store.setState({ ids: new Set([...stay, ...now]), nearness: near })
    else if (near !== nearness) store.setState({ nearness: near })
    if (come.length > now.length) turns.nextFrame(ask)
  }
  const move = () => {
    callOff?.()
    callOff = turns.atRest(() => {
      callOff = null
      ask()
    })
  }
  return {
    store,
    hold(ids) {
      inHand = ids
      ask()
    },
    follow() {
      const look = () => drawn.look(seenOf(view.getState()))
      const stops = [drawn.store.subscribe(ask), view.subscribe(move), view.subscribe(look)]
      look()
      ask()
      return () => {
        for (const stop of stops) stop()
        callOff?.()
      }
    },
  }
}
