import type { ProcessMap, Project } from '@potok/model'
import { useEffect, useMemo, useState } from 'react'
import { type Inputs, inputsOf } from './inputs.ts'
import { isLong } from './Later.tsx'
import { useFacts } from './useSimulation.ts'

const QUIET_MS = 250

/** The inputs of a map; of a long one from a worker when the map rests after a change. Null before the first, the last ones meanwhile. */
export function useInputs(map: ProcessMap, project: Project): Inputs | null {
  const facts = useFacts(map, project)
  const [found, find] = useState<Inputs | null>(null)
  const long = isLong(map)
  const near = useMemo(() => (long ? null : inputsOf(map, project)), [facts, long])
  useEffect(() => {
    if (!long) return
    const worker = new Worker(new URL('./inputs.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Inputs | null>) => find(data)
    const wait = setTimeout(() => worker.postMessage([map, project]), QUIET_MS)
    return () => {
      clearTimeout(wait)
      worker.terminate()
    }
  }, [facts, long])
  return long ? found : near
}
