import { Button, Loader } from '@mantine/core'
import type { Id, Refusal } from '@potok/model'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { asRefusal, NO_NETWORK } from '../api/ask.ts'
import { PaperSheet } from '../approval/PaperSheet.tsx'
import type { PaperPage } from '../approval/pages.ts'
import { useProject, useSession, useSessionState } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import '../approval/review.css'
import './preview.css'
import { exportAddress } from './exportAddress.ts'

/** So long after the last word that was typed; milliseconds. */
const PAUSE_MS = 1200

/** The page as it would be printed now: made anew by the server whenever what is typed has come to it. */
export function PaperPreview({ what, procedure }: { what: 'card' | 'sop' | 'roadmap'; procedure?: Id }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const { pages, refusal, isMaking, again } = usePreview(what, procedure)
  return (
    <section className="paper-preview" aria-labelledby="paper-preview" aria-busy={isMaking}>
      <div className="preview-head">
        <h2 id="paper-preview" className="block-title">
          {say('papers.preview.title')}
        </h2>
        {isMaking && <Loader size={14} role="img" aria-label={say('papers.preview.making')} />}
      </div>
      {refusal && (
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
      {pages ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
        <div className="preview-pages" data-stale={refusal !== null || undefined} tabIndex={0}>
          {pages.map((page) => (
            <PaperSheet key={page.number} page={page} zoom={1} remarks={[]} choose={null} />
          ))}
        </div>
      ) : (
        !refusal && <div className="preview-empty">{say('papers.preview.making')}</div>
      )}
    </section>
  )
}

function usePreview(what: string, procedure: Id | undefined) {
  const { language } = useTexts()
  const { projectId } = useSession()
  const project = useProject()
  const isSaved = useSessionState(({ save }) => save.name === 'saved' || save.name === 'viewOnly')
  const [pages, setPages] = useState<readonly PaperPage[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isMaking, make] = useState(true)
  const [turn, setTurn] = useState(0)
  const shown = useRef<unknown>(null)
  useEffect(() => {
    if (!isSaved) return
    const stop = new AbortController()
    const bring = async () => {
      make(true)
      try {
        const answer = await fetch(exportAddress(projectId, what, 'pdf', language, { procedure }), {
          signal: stop.signal,
        })
        if (!answer.ok) {
          setRefusal(asRefusal(answer.status, await answer.json().catch(() => null)))
        } else {
          const [bytes, { pagesOf }] = await Promise.all([answer.arrayBuffer(), import('../approval/pages.ts')])
          const made = await pagesOf(new Uint8Array(bytes))
          if (stop.signal.aborted) return
          shown.current = project
          setPages(made)
          setRefusal(null)
        }
      } catch {
        if (!stop.signal.aborted) setRefusal({ ok: false, code: NO_NETWORK, message: '', values: {}, about: [] })
      }
      if (!stop.signal.aborted) make(false)
    }
    const timer = setTimeout(() => void bring(), shown.current === null ? 0 : PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [project, projectId, what, procedure, language, isSaved, turn])
  return { pages, refusal, isMaking, again: () => setTurn(turn + 1) }
}
