import type { Finding, Id, MapRecord } from '@potok/model'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { findingWords } from './findingWords.ts'

interface JourneyChecksProps {
  journey: MapRecord
  findings: readonly Finding[]
  show(ids: readonly Id[]): void
}

/** What a journey and this map do not know of each other: a step of this map is shown on it, one of the journey by its address. */
export function JourneyChecks({ journey, findings, show }: JourneyChecksProps) {
  const texts = useTexts()
  const { say, language } = texts
  const { projectId } = useSession()
  const project = useProject()!
  const name = mapTitleOf(journey, project.about, language) || say('map.unnamed')
  return (
    <section className="check-journey">
      <h2 className="block-title">{say('map.checks.journey', { name })}</h2>
      <ul className="check-list">
        {findings.map((finding) => {
          const [step = ''] = finding.about
          const words = (
            <>
              <IconAlertTriangle size={16} stroke={1.7} />
              <span>
                {findingWords(finding, texts, project)}
                <span className="faint small check-severity">{say(`map.checks.${finding.severity}`)}</span>
              </span>
            </>
          )
          return (
            <li key={`${finding.code} ${step}`}>
              {finding.code === 'client-step-without-touchpoint' ? (
                <button type="button" className="check" data-severity={finding.severity} onClick={() => show([step])}>
                  {words}
                </button>
              ) : (
                <Go className="check" to={{ name: 'map', project: projectId, map: journey.id, step }}>
                  {words}
                </Go>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
