import { journeyGrid, type Laid, type Project } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { FeelingsBeside } from './FeelingsBeside.tsx'
import { PersonaCards } from './PersonaCards.tsx'
import './personas.css'

interface PersonasViewProps {
  bench: JourneyBench
  project: Project
  laid: Laid
}

/** The personas of a journey beside each other: who they are, and each one's curve over the same steps. */
export function PersonasView({ bench, project, laid }: PersonasViewProps) {
  const { say } = useTexts()
  const grid = journeyGrid(project, bench.map)
  if (!grid) return null
  return (
    <div className="personas-view">
      {grid.personas.length < 2 && (
        <div className="empty">
          <h2 className="section-title">{say('personas.few')}</h2>
          <p className="quiet">{say('personas.fewHint')}</p>
        </div>
      )}
      {grid.personas.length > 0 && (
        <>
          <PersonaCards project={project} grid={grid} />
          <FeelingsBeside bench={bench} grid={grid} laid={laid} />
        </>
      )}
    </div>
  )
}
