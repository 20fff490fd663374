import { Button } from '@mantine/core'
import type { Refusal } from '@potok/model'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useState } from 'react'
import { type Decision, decideReview, type Remark, type ReviewKey } from '../api/approvals.ts'
import { Middle } from '../ui/Middle.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { DecideBar } from './DecideBar.tsx'
import { PaperSheet, type Place } from './PaperSheet.tsx'
import { RemarkEntry } from './RemarkEntry.tsx'
import { RemarkList } from './RemarkList.tsx'
import { ReviewHead } from './ReviewHead.tsx'
import { usePaper } from './usePaper.ts'
import './review.css'

const ZOOMS = [1, 1.6, 2.4] as const

/** What an approver sees, on a phone as on a desk: the paper as it is stored, and two answers. */
export function ReviewScreen({ by }: { by: ReviewKey }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const { review, setReview, pages, refusal } = usePaper(by)
  const [remarks, setRemarks] = useState<readonly Remark[]>([])
  const [place, setPlace] = useState<Place | null>(null)
  const [zoom, setZoom] = useState(0)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)

  if (refusal && !review) return <Middle title={say('approval.closed')} hint={sentence(refusal)} />
  if (!review) return <Middle title={say('app.loading')} />
  const mayDecide = review.isMyTurn && review.mine === null
  const decide = async (verdict: Decision['verdict']) => {
    setBusy(true)
    const given = verdict === 'returned' ? remarks : []
    const done = await decideReview(by, { verdict, hash: review.paper.hash, remarks: [...given] })
    setBusy(false)
    if (!done.ok) return setRefused(done)
    setRefused(null)
    setRemarks([])
    setReview(done.value)
  }
  const told = mayDecide ? remarks : (review.mine?.remarks ?? [])
  const numbered = told.map((remark, at) => ({ number: at + 1, remark }))
  return (
    <main className="review">
      <ReviewHead review={review} />
      <div className="review-paper" data-answered={!mayDecide}>
        <div className="row review-tools">
          <span className="grow small quiet">{mayDecide && say('approval.pressToRemark')}</span>
          <Button
            variant="default"
            size="compact-sm"
            disabled={zoom === 0}
            aria-label={say('approval.smaller')}
            onClick={() => setZoom(zoom - 1)}
          >
            <IconZoomOut size={16} aria-hidden="true" />
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={zoom === ZOOMS.length - 1}
            aria-label={say('approval.larger')}
            onClick={() => setZoom(zoom + 1)}
          >
            <IconZoomIn size={16} aria-hidden="true" />
          </Button>
        </div>
        {!pages && !refusal && <p role="status">{say('approval.opening')}</p>}
        {refusal && <p role="alert">{sentence(refusal)}</p>}
        {pages?.map((page) => (
          <PaperSheet
            key={page.number}
            page={page}
            zoom={ZOOMS[zoom]!}
            remarks={numbered.filter(({ remark }) => remark.page === page.number)}
            choose={mayDecide ? setPlace : null}
          />
        ))}
        <RemarkList
          remarks={numbered}
          remove={mayDecide ? (number) => setRemarks(remarks.filter((_, at) => at !== number - 1)) : null}
        />
      </div>
      {place && (
        <RemarkEntry
          place={place}
          close={() => setPlace(null)}
          keep={(text) => {
            setRemarks([...remarks, { ...place, text }])
            setPlace(null)
          }}
        />
      )}
      {mayDecide && (
        <DecideBar
          review={review}
          remarks={remarks.length}
          busy={busy}
          refusal={refused && sentence(refused)}
          decide={(verdict) => void decide(verdict)}
          askRemark={() => setPlace({ page: 1, at: null, words: '' })}
        />
      )}
    </main>
  )
}
