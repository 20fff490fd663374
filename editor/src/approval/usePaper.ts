import type { Refusal } from '@potok/model'
import { useEffect, useState } from 'react'
import { fetchReviewed, lookAtReview, type Review, type ReviewKey } from '../api/approvals.ts'
import type { PaperPage } from './pages.ts'

/** What is to be decided about, and its pages. */
export function usePaper(key: ReviewKey): {
  review: Review | null
  setReview(review: Review): void
  pages: readonly PaperPage[] | null
  refusal: Refusal | null
} {
  const [review, setReview] = useState<Review | null>(null)
  const [pages, setPages] = useState<readonly PaperPage[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const known = JSON.stringify(key)
  useEffect(() => {
    let isHere = true
    const open = async () => {
      const got = await lookAtReview(key)
      if (!isHere) return
      if (!got.ok) return setRefusal(got)
      setReview(got.value)
      const [file, { pagesOf }] = await Promise.all([fetchReviewed(key), import('./pages.ts')])
      if (!isHere) return
      if (!file.ok) return setRefusal(file)
      const made = await pagesOf(file.value)
      if (isHere) setPages(made)
    }
    void open()
    return () => {
      isHere = false
    }
  }, [known])
  return { review, setReview, pages, refusal }
}
