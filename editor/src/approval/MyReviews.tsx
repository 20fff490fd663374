import { IconHourglass } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { fetchMyReviews, type WaitingReview } from '../api/approvals.ts'
import { Go } from '../ui/Go.tsx'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { dayWords, isPast } from './dayWords.ts'
import './approval.css'

/** Among the projects: the papers that wait for my word. */
export function MyReviews() {
  const { say, language } = useTexts()
  const [reviews, setReviews] = useState<readonly WaitingReview[]>([])
  useEffect(() => {
    void fetchMyReviews().then((got) => got.ok && setReviews(got.value.reviews))
  }, [])
  if (reviews.length === 0) return null
  return (
    <section className="card block my-reviews" aria-label={say('home.reviews')}>
      <h2 className="block-title">{say('home.reviews')}</h2>
      <ul>
        {reviews.map(({ reviewer, title, what, number, due }) => (
          <li key={reviewer} className="row">
            <IconHourglass size={16} aria-hidden="true" />
            <Go to={{ name: 'review', reviewer }} className="link grow">
              {say(`exporting.${what}` as TextKey)}, № {number} · {title}
            </Go>
            {due && (
              <span className={isPast(due) ? 'reviewer-late' : 'quiet'}>
                {say(isPast(due) ? 'home.reviewLate' : 'home.reviewDue', { day: dayWords(due, language) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
