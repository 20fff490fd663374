import type { Id } from '@potok/model'
import { createStore, useStore } from 'zustand'

const NOTHING: readonly Id[] = []
const store = createStore<{ ids: readonly Id[] }>(() => ({ ids: NOTHING }))

/** What the person's search has found on the map: it lights up on the sheet and enters no document. */
export const useFound = (): readonly Id[] => useStore(store, ({ ids }) => ids)

export const lightFound = (ids: readonly Id[]): void => store.setState({ ids: ids.length > 0 ? ids : NOTHING })
