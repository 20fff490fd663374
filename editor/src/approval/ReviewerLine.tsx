import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck, IconCircleDashed, IconDots, IconHourglass } from '@tabler/icons-react'
import { useState } from 'react'
import { type PersonalLink, type Reviewer, renewLink, type Submission, withdrawPersonalLink } from '../api/approvals.ts'
import { useSession } from '../store/SessionScope.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { dayWords, isPast } from './dayWords.ts'
import { LinkToHand } from './LinkToHand.tsx'

/** One reviewer: what they said, or whether their word is awaited and until when. */
export function ReviewerLine(given: {
  submission: Submission
  reviewer: Reviewer
  mayInvite: boolean
  reload(): Promise<void>
}) {
  const { submission, reviewer, mayInvite, reload } = given
  const { say, language } = useTexts()
  const { projectId } = useSession()
  const [link, setLink] = useState<PersonalLink | null>(null)
  const { decision, due } = reviewer
  const isNext = submission.next.includes(reviewer.id)
  const isLate = isNext && due !== null && isPast(due)
  const Icon = decision
    ? decision.verdict === 'approved'
      ? IconCircleCheck
      : IconArrowBackUp
    : isNext
      ? IconHourglass
      : IconCircleDashed
  const said = decision
    ? `${say(`approval.said.${decision.verdict}`)}, ${dayWords(decision.day, language)} · ${say(`approval.knownBy.${decision.knownBy}`)}`
    : submission.standing === 'waiting'
      ? say(isNext ? 'approval.decidesNow' : 'approval.comesLater')
      : say('approval.said.nothing')
  const renew = async () => {
    const made = await renewLink(projectId, submission.id, reviewer.id)
    if (made.ok) setLink(made.value)
    else tellRefusal(made)
    await reload()
  }
  const take = async () => {
    const done = await withdrawPersonalLink(projectId, submission.id, reviewer.id)
    if (!done.ok) tellRefusal(done)
    setLink(null)
    await reload()
  }
  return (
    <li className="reviewer" data-verdict={decision?.verdict} data-next={isNext}>
      <Icon size={18} aria-hidden="true" />
      <div className="grow">
        <p>{[reviewer.name || say('history.somebody'), reviewer.post].filter(Boolean).join(', ')}</p>
        <p className="small quiet">
          {said}
          {!decision && due && ` · ${say('approval.dueBy', { day: dayWords(due, language) })}`}
        </p>
        {isLate && <p className="small reviewer-late">{say('approval.late')}</p>}
        {link && <LinkToHand link={link} />}
      </div>
      {mayInvite && !decision && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={say('approval.linkOf', { name: reviewer.name })}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void renew()}>{say('approval.newLink')}</Menu.Item>
            {reviewer.linkUntil !== null && (
              <Menu.Item onClick={() => void take()}>{say('approval.withdrawLink')}</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
