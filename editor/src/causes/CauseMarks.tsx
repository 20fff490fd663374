import { type Cause, namesPerson, provenBy, type RootStanding } from '@potok/model'
import { IconCircleCheck, IconCircleDashed, IconFileCheck, IconUserQuestion, IconX } from '@tabler/icons-react'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

const ICONS = { hypothesis: IconCircleDashed, confirmed: IconCircleCheck, refuted: IconX } as const

/** What is known of a cause, in signs and words. */
export function CauseMarks({ cause, standing }: { cause: Cause; standing: RootStanding | undefined }) {
  const { say } = useTexts()
  const project = useProject()!
  const Icon = ICONS[cause.state]
  const { speakFor } = provenBy(project, cause.id)
  const isBlaming = cause.state !== 'refuted' && namesPerson(cause.text)
  return (
    <span className="cause-marks">
      {standing?.isRoot && (
        <span className="pill" data-tone="ok">
          {say('causes.root')}
        </span>
      )}
      {standing && !standing.isRoot && standing.isClaimed && (
        <span className="pill" data-tone="warn">
          {say('causes.claimed')}
        </span>
      )}
      {!standing?.isRoot && (
        <span className="cause-mark" data-state={cause.state}>
          <Icon size={14} stroke={1.8} aria-hidden="true" />
          {say(`causes.states.${cause.state}`)}
        </span>
      )}
      {speakFor > 0 && (
        <span className="cause-mark">
          <IconFileCheck size={14} stroke={1.8} aria-hidden="true" />
          {say('causes.proofCount', { count: speakFor })}
        </span>
      )}
      {isBlaming && (
        <span className="cause-mark" data-state="blaming">
          <IconUserQuestion size={14} stroke={1.8} aria-hidden="true" />
          {say('causes.blaming')}
        </span>
      )}
    </span>
  )
}
