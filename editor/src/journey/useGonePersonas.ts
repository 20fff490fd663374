import { journeyGrid, type Project, restore } from '@potok/model'
import { useEffect, useRef } from 'react'
import { toast } from '../ui/toasts.ts'
import type { JourneyBench } from './bench.ts'

/** Who has the journey open is told when a persona is deleted whose curve is drawn here, and may bring it back. */
export function useGonePersonas(bench: JourneyBench, project: Project): void {
  const seen = useRef(project)
  useEffect(() => {
    const before = seen.current
    seen.current = project
    const wanted = journeyGrid(project, bench.map)?.head?.personas ?? []
    const { say } = bench
    for (const { id, name } of journeyGrid(before, bench.map)?.personas ?? []) {
      if (project.personas.has(id) || !wanted.includes(id)) continue
      const bringBack = () => void bench.act(restore, { noun: 'personas', ids: [id] })
      const action = bench.canEdit() ? { words: say('journey.gone.bringBack'), run: bringBack } : undefined
      toast(say('journey.gone.persona', { name: name || say('journey.noName') }), action && { action })
    }
  }, [bench, project])
}
