import type { ProcessMap, Project } from '@potok/model'
import { useEffect, useMemo, useState } from 'react'
import { emptyScene } from '../../canvas/drawn.ts'
import { type PackedSketch, type Sketched, unpacked } from '../../canvas/sketched.ts'
import { useScene } from '../../canvas/useScene.ts'
import type { Language } from '../../ui/texts/texts.ts'
import { isLong } from '../Later.tsx'

const QUIET_MS = 250

/** The map in small; of a long one from a worker when the map rests, the last one meanwhile. */
export function useSketch(map: ProcessMap, project: Project, language: Language): Sketched {
  const long = isLong(map)
  const nothing = useMemo(() => emptyScene(map.map.id, language), [map.map.id, language])
  const [found, find] = useState<Sketched>(nothing)
  // Only what is drawn: a colleague's card must not start everything anew.
  const { layout, problems } = project
  useEffect(() => {
    if (!long) return
    const worker = new Worker(new URL('./sketch.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<PackedSketch>) => find(unpacked(data))
    const drawn = { ...project, steps: new Map(), flows: new Map(), observations: new Map() }
    const wait = setTimeout(() => worker.postMessage([map, drawn, { locale: language }]), QUIET_MS)
    return () => {
      clearTimeout(wait)
      worker.terminate()
    }
  }, [map, layout, problems, language, long])
  const near = useScene(project, long ? '' : map.map.id, language)
  return long ? found : near
}
