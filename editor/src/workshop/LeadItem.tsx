import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useTexts } from '../ui/texts/texts.ts'
import { Countdown } from './Countdown.tsx'
import { LeadRound } from './LeadRound.tsx'
import { Leavings } from './Leavings.tsx'
import { hereCount, isWhys, itemNow, THIN, type ViewProps } from './seen.ts'
import type { Leading } from './useLeading.ts'
import { WhyWork } from './WhyWork.tsx'

/** The current item: its question, the timer, what is gathered, and the one next step. */
export function LeadItem({ project, seen, clock, lead }: ViewProps & { lead: Leading }) {
  const { say } = useTexts()
  const item = itemNow(seen)
  const { round } = seen
  const place = seen.agenda.findIndex(({ id }) => id === seen.item)
  const next = seen.agenda[place + 1]
  const isOpen = round !== null && round.phase !== 'shown'
  const gathers = item?.activity === 'write' || item?.activity === 'rank'
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
      <div className="lead-foot">
        {gathers && !isOpen && (
          <Button
            size="lg"
            variant={round ? 'default' : 'filled'}
            disabled={lead.isBusy}
            onClick={() => void lead.do({ do: 'open' })}
          >
            {say(round ? 'workshop.again' : item.activity === 'write' ? 'workshop.openWriting' : 'workshop.openVote')}
          </Button>
        )}
        {isOpen && (
          <>
            <Button
              size="lg"
              disabled={lead.isBusy}
              leftSection={<IconEye size={18} aria-hidden="true" />}
              onClick={() => void lead.do({ do: 'reveal', round: round.id })}
            >
              {say('workshop.reveal')}
            </Button>
            <Button
              size="lg"
              variant="subtle"
              disabled={lead.isBusy}
              onClick={() => void lead.do({ do: 'discard', round: round.id })}
            >
              {say('workshop.discard')}
            </Button>
          </>
        )}
        {!isOpen && next && (
          <Button
            size="lg"
            variant={gathers && !round ? 'subtle' : 'filled'}
            disabled={lead.isBusy}
            onClick={() => void lead.do({ do: 'item', item: next.id })}
          >
            {say(item ? 'workshop.next' : 'workshop.first')}
          </Button>
        )}
        {isOpen && (
          <p className="quiet" role="status">
            {round.phase === 'interrupted' && `${say('workshop.interruptedLead')} `}
            {round.kind === 'write' && `${say('workshop.papers', { count: round.papers })} · `}
            {say('workshop.readyOf', { count: round.finishedCount, all: hereCount(seen) })}
            {round.kind === 'rank' && hereCount(seen) < THIN && ` · ${say('workshop.thinBefore')}`}
          </p>
        )}
      </div>
    </main>
  )
}
