import { Loader, SegmentedControl } from '@mantine/core'
import type { Refusal } from '@potok/model'
import { useEffect, useState } from 'react'
import { ours } from '../address.ts'
import { asRefusal, NO_NETWORK } from '../api/ask.ts'
import type { LetterheadSettings } from '../api/letterheads.ts'
import { PaperSheet } from '../approval/PaperSheet.tsx'
import type { PaperPage } from '../approval/pages.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import '../approval/review.css'
import '../papers/preview.css'

/** So long after the last change; milliseconds. */
const PAUSE_MS = 1000

/** The first page of an empty paper as it would be printed now, made by the server with the very fonts. */
export function LetterheadPreview({ settings }: { settings: LetterheadSettings }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [what, setWhat] = useState('sop')
  const { page, refusal, isMaking } = usePage(settings, what)
  return (
    <section className="paper-preview letterhead-preview" aria-labelledby="letterhead-preview" aria-busy={isMaking}>
      <div className="preview-head">
        <h2 id="letterhead-preview" className="block-title">
          {say('letterheads.preview')}
        </h2>
        {isMaking && <Loader size={14} role="img" aria-label={say('letterheads.making')} />}
        <span className="grow" />
        <SegmentedControl
          size="xs"
          aria-label={say('letterheads.previewOf')}
          value={what}
          onChange={setWhat}
          data={[
            { value: 'sop', label: say('letterheads.sop') },
            { value: 'card', label: say('letterheads.card') },
          ]}
        />
      </div>
      {refusal && (
        <p className="quiet" role="alert">
          {sentence(refusal)}
        </p>
      )}
      {page ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
        <div className="preview-pages" data-stale={refusal !== null || undefined} tabIndex={0}>
          <PaperSheet key={what} page={page} zoom={1} remarks={[]} choose={null} />
        </div>
      ) : (
        !refusal && <div className="preview-empty">{say('letterheads.making')}</div>
      )}
    </section>
  )
}

function usePage(settings: LetterheadSettings, what: string) {
  const { say, language } = useTexts()
  const [page, setPage] = useState<PaperPage | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isMaking, make] = useState(true)
  const title = say('letterheads.exampleTitle')
  useEffect(() => {
    const stop = new AbortController()
    const bring = async () => {
      make(true)
      try {
        const query = new URLSearchParams({ what, lang: language, title })
        const answer = await fetch(ours(`/api/letterheads/preview?${query}`), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(settings),
          signal: stop.signal,
        })
        if (answer.ok) {
          const [bytes, { pagesOf }] = await Promise.all([answer.arrayBuffer(), import('../approval/pages.ts')])
          const [first] = await pagesOf(new Uint8Array(bytes))
          if (stop.signal.aborted) return
          setPage(first ?? null)
          setRefusal(null)
        } else setRefusal(asRefusal(answer.status, await answer.json().catch(() => null)))
      } catch {
        if (!stop.signal.aborted) setRefusal({ ok: false, code: NO_NETWORK, message: '', values: {}, about: [] })
      }
      if (!stop.signal.aborted) make(false)
    }
    const timer = setTimeout(() => void bring(), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [settings, what, language, title])
  return { page, refusal, isMaking }
}
