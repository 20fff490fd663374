import type { Id } from '@potok/model'
import type { FocusEvent, PointerEvent } from 'react'
import { createStore, useStore } from 'zustand'

type Ids = readonly Id[]

const DARK: Ids = []
const store = createStore<{ ids: Ids }>(() => ({ ids: DARK }))

/** The elements that the figure under the pointer or the focus stands on. They enter no document and no selection. */
export const useLit = (): Ids => useStore(store, ({ ids }) => ids)

export function darken(): void {
  if (store.getState().ids.length > 0) store.setState({ ids: DARK })
}

/** What a part of a figure's screen does to the map while it is pointed at or has the focus; the innermost part wins. */
export function lights(about: Ids | (() => Ids)) {
  const on = (event: PointerEvent | FocusEvent) => {
    event.stopPropagation()
    store.setState({ ids: typeof about === 'function' ? about() : about })
  }
  return { onPointerOver: on, onPointerOut: darken, onFocus: on, onBlur: darken }
}
