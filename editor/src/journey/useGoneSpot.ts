import { type Id, journeyGrid, type Project, restore } from '@potok/model'
import { useEffect, useRef } from 'react'
import { toast } from '../ui/toasts.ts'
import type { JourneyBench } from './bench.ts'
import { type Spot, STAGES } from './desk.ts'

/** What a colleague deletes is let go of; whoever was writing there is told that the words are safe, and may bring the place back. */
export function useGoneSpot(bench: JourneyBench, project: Project): void {
  const seen = useRef(project)
  useEffect(() => {
    const before = seen.current
    seen.current = project
    const { spot, pen } = bench.desk.getState()
    const lost = spot && lostOf(bench, before, project, spot)
    const penIsLost = pen && pen.noun !== 'time' && !project[pen.noun].has(pen.id) && before[pen.noun].has(pen.id)
    if (!lost && !penIsLost) return
    const words = pen && penIsLost ? wordsOf(before, pen.noun, pen.id) : ''
    bench.desk.setState({ spot: null, corner: null, pen: null })
    if (!lost) return
    const { say } = bench
    const bringBack = () => void bench.act(restore, { noun: lost.noun, ids: [lost.id] })
    const action = { words: say('journey.gone.bringBack'), run: bringBack }
    if (words.trim() === '') toast(say('journey.gone.spot'), { action })
    else toast(say('journey.gone.typed', { words }), { tone: 'danger', action })
  }, [bench, project])
}

type Lost = { noun: 'journeyStages' | 'journeySteps' | 'journeyRows'; id: Id }

/** The uppermost thing that is gone: a stage hides its steps. */
function lostOf(bench: JourneyBench, before: Project, project: Project, { row, step }: Spot): Lost | null {
  if (!journeyGrid(project, bench.map)) return null
  const stage = before.journeySteps.get(step ?? '')?.stage
  if (stage && !project.journeyStages.has(stage)) return { noun: 'journeyStages', id: stage }
  if (step && before.journeySteps.has(step) && !project.journeySteps.has(step))
    return { noun: 'journeySteps', id: step }
  if (row !== STAGES && before.journeyRows.has(row) && !project.journeyRows.has(row))
    return { noun: 'journeyRows', id: row }
  return null
}

function wordsOf(before: Project, noun: 'journeyCells' | 'journeySteps' | 'journeyStages', id: Id): string {
  return noun === 'journeyStages' ? (before.journeyStages.get(id)?.name ?? '') : (before[noun].get(id)?.text ?? '')
}
