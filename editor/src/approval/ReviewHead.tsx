import type { Review } from '../api/approvals.ts'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { dayWords } from './dayWords.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { StandingPill } from './StandingPill.tsx'

/** What the paper is, who asks whom, and how it stands. */
export function ReviewHead({ review }: { review: Review }) {
  const { say, language } = useTexts()
  const { paper, me, others, standing, isMyTurn, mine } = review
  const answer = mine
    ? say(mine.verdict === 'approved' ? 'approval.youApproved' : 'approval.youReturned', {
        day: dayWords(mine.day, language),
      })
    : isMyTurn
      ? me.due && say('approval.dueBy', { day: dayWords(me.due, language) })
      : standing === 'waiting'
        ? say('approval.notYet')
        : say(`approval.over.${standing}` as TextKey)
  return (
    <header className="review-head">
      <div className="row">
        <StandingPill standing={standing} />
        <span className="grow" />
        <LanguageChoice />
      </div>
      <h1 className="page-title">{say(`exporting.${paper.what}` as TextKey)}</h1>
      <p>{paper.title}</p>
      <p className="small quiet">
        {say('approval.numbered', { number: paper.number, day: dayWords(paper.day, language) })}
        {' · '}
        {say('approval.asYou', { name: [me.name, me.post].filter(Boolean).join(', ') })}
      </p>
      {answer && (
        <p role="status" className="review-answer">
          {answer}
        </p>
      )}
      {others.length > 0 && (
        <ul className="review-others small quiet">
          {others.map((one) => (
            <li key={`${one.name} ${one.post}`}>
              {[one.name, one.post].filter(Boolean).join(', ')} – {say(`approval.said.${one.verdict ?? 'nothing'}`)}
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}
