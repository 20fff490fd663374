import type { RoundSeen } from '../api/workshops.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Results } from './Results.tsx'

/** What was shown, large; of a vote how far people agree in words. */
export function HallRound({ round }: { round: RoundSeen }) {
  const { say } = useTexts()
  const agreement = round.outcome?.agreement
  return (
    <div className="hall-round">
      {agreement?.strength && (
        <p className="hall-agreement">
          {say('workshop.agreement')} <b>{say(`workshop.strength.${agreement.strength}`)}</b>
        </p>
      )}
      <Results round={round} />
    </div>
  )
}
