import type { Id } from '@potok/model'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useProject } from '../store/SessionScope.tsx'
import { afterwards } from '../ui/afterwards.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { Analysed } from './analysed.ts'
import { findingWords } from './findingWords.ts'
import { JourneyChecks } from './JourneyChecks.tsx'

const ICONS = { error: IconAlertTriangle, warning: IconAlertTriangle, note: IconInfoCircle } as const

/** What the checks found; a click shows where. */
export const ChecksPanel = afterwards(function ChecksPanel({
  analysed: { findings, journeys },
  show,
}: {
  analysed: Analysed
  show(ids: readonly Id[]): void
}) {
  const texts = useTexts()
  const { say, has } = texts
  const project = useProject()!
  if (findings.length === 0 && journeys.length === 0)
    return (
      <div className="panel-part panel-empty">
        <IconCircleCheck size={18} stroke={1.6} className="ok" />
        <h2 className="block-title">{say('map.checks.empty')}</h2>
        <p className="quiet">{say('map.checks.emptyText')}</p>
      </div>
    )
  return (
    <>
      <ul className="check-list">
        {findings.map((finding) => {
          const Icon = ICONS[finding.severity]
          const key = `map.finding.${finding.code}`
          return (
            <li key={`${finding.code} ${finding.about.join(' ')}`}>
              <button
                type="button"
                className="check"
                data-severity={finding.severity}
                disabled={finding.about.length === 0}
                onClick={() => show(finding.about)}
              >
                <Icon size={16} stroke={1.7} />
                <span>
                  {has(key) ? findingWords(finding, texts, project) : finding.message}
                  <span className="faint small check-severity">{say(`map.checks.${finding.severity}`)}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {journeys.map((one) => (
        <JourneyChecks key={one.journey.id} {...one} show={show} />
      ))}
    </>
  )
})
