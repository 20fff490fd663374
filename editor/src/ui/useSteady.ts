import { useCallback, useRef } from 'react'

/** The same function at every drawing, which does what the newest one does: whoever is given it is not drawn again for its sake. */
export function useSteady<Given extends unknown[], Answer>(
  newest: (...given: Given) => Answer,
): (...given: Given) => Answer {
  const held = useRef(newest)
  held.current = newest
  return useCallback((...given) => held.current(...given), [])
}
