import { Button } from '@mantine/core'
import { useTexts } from '../ui/texts/texts.ts'
import { Countdown } from './Countdown.tsx'
import { LeadFoot } from './LeadFoot.tsx'
import { LeadRound } from './LeadRound.tsx'
import { Leavings } from './Leavings.tsx'
import { isWhys, itemNow, type ViewProps } from './seen.ts'
import type { Leading } from './useLeading.ts'
import { WhyWork } from './WhyWork.tsx'

/** The current item: its question, the timer, what is gathered, and the one next step. */
export function LeadItem({ project, seen, clock, lead }: ViewProps & { lead: Leading }) {
  const { say } = useTexts()
  const item = itemNow(seen)
  const isRunning = seen.timer !== null && 'endsAt' in seen.timer
  return (
    <main className="lead-item">
      <div className="lead-item-head">
        <div className="grow">
          <h1 className="page-title">
            {item ? item.title || say('workshop.untitledItem') : say('workshop.chooseItem')}
          </h1>
          {item?.prompt && <p className="quiet workshop-prompt">{item.prompt}</p>}
        </div>
        {item && (
          <div className="lead-timer">
            <Countdown timer={seen.timer} clock={clock} size="large" />
            <span className="row">
              <Button variant="default" size="compact-sm" onClick={() => void lead.do({ do: 'longer', minutes: 1 })}>
                {say('workshop.longer')}
              </Button>
              {seen.timer && (
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => void lead.do({ do: isRunning ? 'pause' : 'resume' })}
                >
                  {say(isRunning ? 'workshop.pause' : 'workshop.resume')}
                </Button>
              )}
            </span>
          </div>
        )}
      </div>
      {item && <LeadRound project={project} seen={seen} item={item} />}
      {item && isWhys(item) && <WhyWork key={item.id} session={seen.session} />}
      {item && <Leavings session={seen.session} item={item.id} />}
      <LeadFoot seen={seen} lead={lead} />
    </main>
  )
}
