import type { Estimate, Problem } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import { AmountField, LineField } from './Fields.tsx'

interface EstimatePartProps {
  problem: Problem
  disabled: boolean
  set(estimate: Estimate | null): void
}

/** What a problem costs where the map cannot measure it: minutes, share of cases, and who says so. */
export function EstimatePart({ problem, disabled, set }: EstimatePartProps) {
  const { say } = useTexts()
  const { estimate } = problem
  const change = (part: Partial<Estimate>) => estimate && set({ ...estimate, ...part })
  return (
    <>
      <AmountField
        label={say('map.problems.estimate.minutes')}
        value={estimate?.minutes ?? null}
        disabled={disabled}
        decimals={1}
        write={(minutes) => set(minutes === null ? null : { share: 1, source: '', ...estimate, minutes })}
      />
      {estimate && (
        <>
          <AmountField
            label={say('map.problems.estimate.share')}
            value={Math.round(estimate.share * 1000) / 10}
            disabled={disabled}
            most={100}
            decimals={1}
            write={(percent) => change({ share: (percent ?? 100) / 100 })}
          />
          <LineField
            label={say('map.problems.estimate.source')}
            value={estimate.source}
            disabled={disabled}
            write={(source) => change({ source })}
          />
          {estimate.source.trim() === '' && (
            <p className="estimate-lack small">{say('map.problems.estimate.noSource')}</p>
          )}
        </>
      )}
    </>
  )
}
