import { Button, Loader } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconRefresh } from '@tabler/icons-react'
import { NO_NETWORK } from '../api/ask.ts'
import { PaperSheet } from '../approval/PaperSheet.tsx'
import { useSession, useSessionState } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import '../approval/review.css'
import './preview.css'
import { exportAddress } from './exportAddress.ts'
import { usePrinted } from './usePrinted.ts'

/** The page as it would be printed now: made anew by the server whenever what is typed has come to it. */
export function PaperPreview({ what, procedure }: { what: 'card' | 'sop' | 'roadmap'; procedure?: Id }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const { projectId } = useSession()
  const isAway = useSessionState(({ save }) => save.name === 'offline')
  const { printed, refusal, isMaking, again } = usePrinted(
    exportAddress(projectId, what, 'pdf', language, { procedure }),
  )
  return (
    <section className="paper-preview" aria-labelledby="paper-preview" aria-busy={isMaking && !isAway}>
      <div className="preview-head">
        <h2 id="paper-preview" className="block-title">
          {say('papers.preview.title')}
        </h2>
        {isMaking && !isAway && <Loader size={14} role="img" aria-label={say('papers.preview.making')} />}
      </div>
      {isAway && (
        <p className="quiet" role="status">
          {say('papers.preview.away')}
        </p>
      )}
      {refusal && !isAway && (
        <p className="quiet row" role="alert">
          {refusal.code === NO_NETWORK ? say('papers.preview.away') : sentence(refusal)}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRefresh size={14} aria-hidden="true" />}
            onClick={again}
          >
            {say('app.retry')}
          </Button>
        </p>
      )}
      {printed ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
        <div className="preview-pages" data-stale={refusal !== null || isAway || undefined} tabIndex={0}>
          {printed.pages.map((page) => (
            <PaperSheet key={page.number} page={page} zoom={1} remarks={[]} choose={null} />
          ))}
        </div>
      ) : (
        !refusal && !isAway && <div className="preview-empty">{say('papers.preview.making')}</div>
      )}
    </section>
  )
}
