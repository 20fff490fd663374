import { useEffect, useState } from 'react'
import { fetchWays, type Ways } from '../api/people.ts'

const NONE: Ways = { organisation: null, mail: false }

/** What the administrator set up besides login and password; nothing until the server has said. */
export function useWays(): Ways {
  const [ways, setWays] = useState(NONE)
  useEffect(() => {
    void fetchWays().then((got) => got.ok && setWays(got.value))
  }, [])
  return ways
}
