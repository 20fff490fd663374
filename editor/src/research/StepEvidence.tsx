import type { Id } from '@potok/model'
import { Part } from '../maps/Fields.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { KnownAbout } from './KnownAbout.tsx'
import { QuickEntry } from './QuickEntry.tsx'
import './research.css'

/** What is known about a step or flow of the map, written and tagged from its side. */
export function StepEvidence({ about, canEdit }: { about: Id; canEdit: boolean }) {
  const { say } = useTexts()
  const { evidence } = useProject()!
  if (!canEdit && ![...evidence.values()].some((one) => one.about.includes(about))) return null
  return (
    <Part title={say('project.evidence')}>
      <KnownAbout about={about} label={say('research.known')} />
      {canEdit && <QuickEntry about={[about]} first="gemba" />}
    </Part>
  )
}
