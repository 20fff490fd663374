import { createStore } from 'zustand/vanilla'

export interface Toast {
  id: number
  /** A sentence already in the person's language. */
  words: string
  tone: 'plain' | 'danger'
  action?: { words: string; run(): void }
}

const STAYS_MS = 8000

export const toasts = createStore<{ list: readonly Toast[] }>(() => ({ list: [] }))

let last = 0

/** What went well leaves after 8 s; what did not stays until it is closed. */
export function toast(words: string, more: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
  last += 1
  const one: Toast = { id: last, words, tone: more.tone ?? 'plain', action: more.action }
  toasts.setState(({ list }) => ({ list: [...list.filter((other) => other.words !== words), one].slice(-3) }))
  if (one.tone === 'plain') setTimeout(() => closeToast(one.id), STAYS_MS)
}

export function closeToast(id: number): void {
  toasts.setState(({ list }) => ({ list: list.filter((one) => one.id !== id) }))
}
