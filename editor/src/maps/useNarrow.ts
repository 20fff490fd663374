import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 767px)'

/** A sheet this narrow is for reading: its list comes first. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(NARROW).matches)
}

function listen(changed: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
