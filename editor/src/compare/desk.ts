import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Fate } from './fateLook.ts'

export const COMPARE_VIEWS = ['overlay', 'beside', 'table'] as const
export type CompareView = (typeof COMPARE_VIEWS)[number]

/** How this person looks at comparisons: it goes along to another pair of maps. */
export interface CompareDesk {
  readonly view: CompareView
  /** Fates that are shown alone; empty: all. */
  readonly fates: ReadonlySet<Fate>
}

export const compareDesk: StoreApi<CompareDesk> = createStore<CompareDesk>(() => ({
  view: 'overlay',
  fates: new Set(),
}))

export function turnFate(fate: Fate): void {
  const fates = new Set(compareDesk.getState().fates)
  if (!fates.delete(fate)) fates.add(fate)
  compareDesk.setState({ fates })
}
