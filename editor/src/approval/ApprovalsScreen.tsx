import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useMayEdit, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { SubmissionCard } from './SubmissionCard.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { useSubmissions } from './useSubmissions.ts'
import './approval.css'

/** Papers of the project up for approval: how they stand, who is next, what is wrong, what has changed since. */
export function ApprovalsScreen() {
  const { say } = useTexts()
  const sentence = useSentence()
  const { projectId } = useSession()
  const mayEdit = useMayEdit()
  const { submissions, people, refusal, reload } = useSubmissions(projectId)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <div className="page-head">
        <h1 className="page-title grow">{say('project.approvals')}</h1>
        {mayEdit && (
          <Button leftSection={<IconSend size={16} aria-hidden="true" />} onClick={() => setAsking(true)}>
            {say('approval.submit')}
          </Button>
        )}
      </div>
      {refusal && (
        <p role="alert" className="approval-refused">
          {sentence(refusal)}
        </p>
      )}
      {!submissions && !refusal && <p role="status">{say('app.loading')}</p>}
      {submissions?.length === 0 && (
        <div className="empty">
          <h2 className="section-title">{say('approval.none')}</h2>
          <p className="quiet">{say('approval.noneHint')}</p>
        </div>
      )}
      <div className="submissions">
        {submissions?.map((one) => (
          <SubmissionCard key={one.id} submission={one} by={people[one.person] ?? ''} reload={reload} />
        ))}
      </div>
      {isAsking && <SubmitDialog close={() => setAsking(false)} done={reload} />}
    </>
  )
}
