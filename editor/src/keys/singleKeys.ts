import { createStore } from 'zustand/vanilla'

const KEPT = 'potok.singleKeys'

/** Whether a letter, digit or sign alone does something on a map (WCAG 2.1.4). Kept on this device. */
export const singleKeys = createStore(() => ({ on: read() }))

export function allowSingleKeys(on: boolean): void {
  singleKeys.setState({ on })
  try {
    localStorage.setItem(KEPT, on ? 'on' : 'off')
  } catch {
    // Storage is forbidden: it lasts as long as the tab.
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off'
  } catch {
    return true
  }
}
