import type { ReactNode } from 'react'
import { LossChip } from '../../figures/Chip.tsx'
import { Star } from '../../looks/Star.tsx'
import { useTexts } from '../../ui/texts/texts.ts'
import type { Voted } from './ballot.ts'
import '../../figures/figures.css'
import '../../looks/looks.css'

/** What is voted on, by its number and words. */
export function Words({ voted, id }: { voted: Voted; id?: string }) {
  const { say } = useTexts()
  return (
    <span className="voted">
      {voted.number !== null && <Star number={voted.number} size={26} />}
      <span>
        <span className="voted-text" id={id}>
          {voted.text || say('ballot.untitled')}
        </span>
        {voted.loss && (
          <span className="voted-loss">
            <LossChip loss={voted.loss} /> {say(`lists.losses.${voted.loss}`)}
          </span>
        )}
      </span>
    </span>
  )
}

/** One card of a ballot. */
export function Line({ voted, chosen, children }: { voted: Voted; chosen?: boolean; children: ReactNode }) {
  return (
    <li className="ballot-line" data-chosen={chosen}>
      <Words voted={voted} />
      {children}
    </li>
  )
}
