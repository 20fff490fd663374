const STEPS: Readonly<Record<string, -1 | 1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  Space: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
}

/** What a key does to a tour: arrows, and what the remotes of speakers send. A button keeps its own space bar. */
export function tourKey({ code, altKey, ctrlKey, metaKey, target }: KeyboardEvent): -1 | 1 | 'notes' | null {
  if (altKey || ctrlKey || metaKey) return null
  if (target instanceof Element && target.closest('input, textarea, select, [role="dialog"]')) return null
  if (code === 'Space' && target instanceof Element && target.closest('button, a')) return null
  return code === 'KeyN' ? 'notes' : (STEPS[code] ?? null)
}
