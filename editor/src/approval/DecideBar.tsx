import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Decision, Review } from '../api/approvals.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** Two answers at the bottom of the screen. To approve is asked once more, for it cannot be taken back. */
export function DecideBar(given: {
  review: Review
  remarks: number
  busy: boolean
  refusal: string | null
  decide(verdict: Decision['verdict']): void
  askRemark(): void
}) {
  const { review, remarks, busy, refusal, decide, askRemark } = given
  const { say } = useTexts()
  const [isSure, setSure] = useState(false)
  return (
    <footer className="decide-bar">
      {refusal && <p role="alert">{refusal}</p>}
      {isSure ? (
        <>
          <p>{say('approval.sure', { name: review.me.name, number: review.paper.number })}</p>
          {remarks > 0 && <p className="quiet">{say('approval.remarksLeft', { count: remarks })}</p>}
          <div className="decide-buttons">
            <Button size="lg" loading={busy} onClick={() => decide('approved')}>
              {say('approval.confirm')}
            </Button>
            <Button size="lg" variant="default" disabled={busy} onClick={() => setSure(false)}>
              {say('app.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div className="decide-buttons">
          <Button
            size="lg"
            leftSection={<IconCheck size={18} aria-hidden="true" />}
            onClick={() => setSure(true)}
            disabled={busy}
          >
            {say('approval.approve')}
          </Button>
          <Button
            size="lg"
            variant="default"
            loading={busy}
            leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
            onClick={() => (remarks === 0 ? askRemark() : decide('returned'))}
          >
            {remarks === 0 ? say('approval.return') : say('approval.returnWith', { count: remarks })}
          </Button>
        </div>
      )}
    </footer>
  )
}
