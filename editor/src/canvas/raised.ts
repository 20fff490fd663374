import type { Id } from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** The flow under the pointer, and whether the others step back behind it or behind a selected one. */
export type RaisedStore = StoreApi<{ readonly hovered: Id | null; readonly dims: boolean }>

export interface Raised {
  readonly store: RaisedStore
  hover(flow: Id | null): void
  /** A flow is selected, and nothing but flows. */
  choose(isFlow: boolean): void
  stop(): void
}

const AFTER_MS = 300

/** A flow that the pointer rests on, or that is selected, stands out at once; after a moment the others step back. */
export function raised(): Raised {
  const store: RaisedStore = createStore(() => ({ hovered: null as Id | null, dims: false }))
  let timer: ReturnType<typeof setTimeout> | null = null
  let chosen = false
  const wait = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (chosen || store.getState().hovered !== null) timer = setTimeout(() => store.setState({ dims: true }), AFTER_MS)
    else if (store.getState().dims) store.setState({ dims: false })
  }
  return {
    store,
    hover(flow) {
      if (flow === store.getState().hovered) return
      store.setState({ hovered: flow })
      wait()
    },
    choose(isFlow) {
      if (isFlow === chosen) return
      chosen = isFlow
      wait()
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
