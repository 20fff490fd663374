import { Button } from '@mantine/core'
import { ideaMethod } from '@potok/model'
import { IconArrowForwardUp, IconEye } from '@tabler/icons-react'
import type { AgendaLine, RoundSeen, WorkshopSeen } from '../api/workshops.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { hereCount, itemNow, THIN } from './seen.ts'
import type { Leading } from './useLeading.ts'

interface FootProps {
  readonly seen: WorkshopSeen
  readonly lead: Leading
}

/** What is done next, the one step that follows first; what stands and how far people are beside it. */
export function LeadFoot({ seen, lead }: FootProps) {
  const { say } = useTexts()
  const item = itemNow(seen)
  const { round } = seen
  const next = seen.agenda[seen.agenda.findIndex(({ id }) => id === seen.item) + 1]
  const isOpen = round !== null && round.phase !== 'shown'
  const gathers = item?.activity === 'write' || item?.activity === 'rank'
  return (
    <footer className="lead-foot">
      {gathers && !isOpen && <Opening item={item} round={round} lead={lead} />}
      {isOpen && <Showing seen={seen} round={round} lead={lead} />}
      {!isOpen && next && (
        <Button
          size="lg"
          variant={gathers && (!round || isHalf(item, round)) ? 'subtle' : 'filled'}
          disabled={lead.isBusy}
          onClick={() => void lead.do({ do: 'item', item: next.id })}
        >
          {say(item ? 'workshop.next' : 'workshop.first')}
        </Button>
      )}
    </footer>
  )
}

/** «How to make it worse» was shown and nothing is turned round yet. */
const isHalf = (item: AgendaLine, round: RoundSeen | null): boolean =>
  isReverse(item) && !round?.shown.some(({ notes }) => notes.some(({ origin }) => origin?.answers))

const isReverse = (item: AgendaLine): boolean => item.activity === 'write' && ideaMethod(item) === 'reverse'

function Opening({ item, round, lead }: { item: AgendaLine; round: RoundSeen | null; lead: Leading }) {
  const { say } = useTexts()
  const half = isHalf(item, round)
  const open =
    item.activity === 'write'
      ? 'workshop.openWriting'
      : item.method === 'minutes'
        ? 'ideation.countByMap'
        : 'workshop.openVote'
  return (
    <>
      {isReverse(item) && round && (
        <Button
          size="lg"
          variant={half ? 'filled' : 'default'}
          disabled={lead.isBusy}
          onClick={() => void lead.do({ do: 'open', turned: true })}
        >
          {say('ideation.turnAll')}
        </Button>
      )}
      <Button
        size="lg"
        variant={round ? 'default' : 'filled'}
        disabled={lead.isBusy}
        onClick={() => void lead.do({ do: 'open' })}
      >
        {say(isReverse(item) ? 'ideation.openWorse' : round ? 'workshop.again' : open)}
      </Button>
    </>
  )
}

function Showing({ seen, round, lead }: FootProps & { round: RoundSeen }) {
  const { say } = useTexts()
  const { ideas } = round
  const goesRound = ideas?.how === 'rounds' && ideas.turn < ideas.turns
  return (
    <>
      {goesRound && (
        <Button
          size="lg"
          disabled={lead.isBusy}
          leftSection={<IconArrowForwardUp size={18} aria-hidden="true" />}
          onClick={() => void lead.do({ do: 'handOn', turn: ideas.turn - 1 })}
        >
          {say('ideation.handOn')}
        </Button>
      )}
      <Button
        size="lg"
        variant={goesRound ? 'default' : 'filled'}
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
      <p className="quiet" role="status">
        {[
          round.phase === 'interrupted' && say('workshop.interruptedLead'),
          ideas?.how === 'rounds' && say('ideation.turn', { number: ideas.turn, count: ideas.turns }),
          round.kind === 'write' && say('workshop.papers', { count: round.papers }),
          say('workshop.readyOf', { count: round.finishedCount, all: hereCount(seen) }),
          round.kind === 'rank' && hereCount(seen) < THIN && say('workshop.thinBefore'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
