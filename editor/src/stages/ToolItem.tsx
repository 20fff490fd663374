import type { ToolStanding } from '@potok/model'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconProgress,
} from '@tabler/icons-react'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { GuideButton } from './GuideButton.tsx'
import { lackWords, toolWords } from './lackWords.ts'
import { ToolLink } from './ToolLink.tsx'
import { placeOf } from './toolPlaces.ts'

/** A tool with its state, as a sign and in words; a click leads to it. */
export function ToolItem({ tool, isClosed }: { tool: ToolStanding; isClosed: boolean }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const project = useProject()!
  const words = countedWords(tool, say)
  const isMissing = isClosed && tool.state === 'started'
  const told = [say(`stages.toolState.${tool.state}`), ...tool.lacks.map((one) => lackWords(one, say))].join('; ')
  return (
    <li className="tool" data-state={tool.state} data-missing={isMissing || undefined}>
      <StateSign state={isMissing ? 'missing' : tool.state} />
      <ToolLink project={project} projectId={projectId} tool={tool.name} title={told}>
        {words}
      </ToolLink>
      <span className="unseen">: {told}</span>
      {tool.state === 'elsewhere' && placeOf(tool.name) === null && (
        <span className="small faint">{say('stages.outside')}</span>
      )}
      <GuideButton tool={tool.name} />
    </li>
  )
}

function countedWords({ name, state, done, all }: ToolStanding, say: ReturnType<typeof useTexts>['say']): string {
  const words = toolWords(name, say)
  if (done === 0 || state === 'elsewhere') return words
  if (all === null) return `${words} ${done}`
  return state === 'approved' ? words : `${words} ${say('stages.countOf', { done, all })}`
}

const SIGNS = {
  empty: [IconCircleDashed, 'var(--ink3)'],
  started: [IconProgress, 'var(--accent)'],
  complete: [IconCircleCheck, 'var(--ok)'],
  approved: [IconCircleCheckFilled, 'var(--ok)'],
  elsewhere: [IconCircleDashed, 'var(--line3)'],
  missing: [IconAlertTriangle, 'var(--warn)'],
} as const

function StateSign({ state }: { state: keyof typeof SIGNS }) {
  const [Sign, colour] = SIGNS[state]
  return <Sign size={16} stroke={1.8} color={colour} aria-hidden="true" />
}
