import type { SystemAnalysis, SystemMap } from '@potok/model'
import { useEffect, useRef, useState } from 'react'

/** The figures of the map, worked out anew in a worker when it changes; the last ones stay meanwhile. */
export function useAnalysis(map: SystemMap): SystemAnalysis | null {
  const [analysis, setAnalysis] = useState<SystemAnalysis | null>(null)
  const worker = useRef<Worker | null>(null)
  const asked = useRef(0)
  useEffect(() => {
    const made = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' })
    made.onmessage = ({ data }: MessageEvent<{ asked: number; analysis: SystemAnalysis }>) => {
      if (data.asked === asked.current) setAnalysis(data.analysis)
    }
    worker.current = made
    return () => made.terminate()
  }, [])
  const { elements, relations } = map
  const key = useSame([...elements, ...relations])
  useEffect(() => {
    asked.current++
    worker.current?.postMessage({ asked: asked.current, shape: { elements, relations } })
  }, [key])
  return analysis
}

/** The same list while it holds the same. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const kept = useRef(list)
  const before = kept.current
  if (before.length !== list.length || list.some((one, at) => one !== before[at])) kept.current = list
  return kept.current
}
