import { useEffect } from 'react'

interface Doing {
  /** Of what is open beside; null: nothing is. */
  readonly close: (() => void) | null
  toMap(): void
}

/** Esc closes «Почему»; the key that leads here leads back. By the place of the key, so on a Russian keyboard too. */
export function useCompareKeys({ close, toMap }: Doing): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]')) return
      if (event.code === 'Escape' && close) close()
      else if (event.code === 'KeyC' && event.shiftKey) toMap()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
