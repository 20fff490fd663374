import { journeyFindings, type Project } from '@potok/model'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { findingWords } from '../figures/findingWords.ts'
import { Part } from '../maps/Fields.tsx'
import { go } from '../routes.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'

/** Where journey and process do not know of each other; a click goes there. */
export function FindingsPart({ bench, project }: { bench: JourneyBench; project: Project }) {
  const texts = useTexts()
  const { say } = texts
  const found = journeyFindings(project, bench.map)
  const show = (about: string) => {
    const step = project.steps.get(about)
    if (step?.map) return go({ name: 'map', project: bench.session.projectId, map: step.map, step: about })
    const row = bench.grid().rows.find(({ sort }) => sort === 'touchpoints')
    if (row) bench.desk.setState({ spot: { row: row.id, step: about }, corner: null })
  }
  return (
    <Part title={say('journey.findings.title')}>
      {found.length === 0 && (
        <p className="row small">
          <IconCircleCheck size={16} color="var(--ok)" aria-hidden="true" /> {say('journey.findings.none')}
        </p>
      )}
      <ul className="journey-findings">
        {found.map((finding) => (
          <li key={`${finding.code} ${finding.about[0]}`}>
            <button type="button" onClick={() => show(finding.about[0]!)}>
              <IconAlertTriangle size={16} color="var(--warn)" aria-hidden="true" />
              {findingWords(finding, texts, project)}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  )
}
