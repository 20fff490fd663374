import { createStore } from 'zustand/vanilla'

/** Whether what is dragged is pulled by its neighbours and by the grid: a habit of the person, kept on the device. */
export interface SnapSettings {
  readonly lines: boolean
  readonly grid: boolean
}

const KEPT = 'potok.snapping'

export const snapSettings = createStore<SnapSettings>(() => ({ lines: true, grid: true, ...read() }))

export function toggleSnap(which: keyof SnapSettings): boolean {
  const now = { ...snapSettings.getState(), [which]: !snapSettings.getState()[which] }
  snapSettings.setState(now)
  try {
    localStorage.setItem(KEPT, JSON.stringify(now))
  } catch {
    // Storage is forbidden: the habit lasts as long as the tab.
  }
  return now[which]
}

function read(): Partial<SnapSettings> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Record<string, unknown>
    const told = (which: keyof SnapSettings) => (typeof kept[which] === 'boolean' ? { [which]: kept[which] } : {})
    return { ...told('lines'), ...told('grid') }
  } catch {
    return {} // forbidden, or not ours
  }
}
