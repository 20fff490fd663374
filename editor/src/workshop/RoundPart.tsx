import type { AgendaLine, WorkshopSeen } from '../api/workshops.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Ballots } from './Ballots.tsx'
import { IdeaShown } from './IdeaShown.tsx'
import { ResultsShown } from './ResultsShown.tsx'
import { isWhys } from './seen.ts'
import { WhyShown } from './WhyShown.tsx'
import { Writing } from './Writing.tsx'

/** What a participant does in an item: writes, votes, sees what came of it, or listens. */
export function RoundPart({ project, seen, item }: { project: string; seen: WorkshopSeen; item: AgendaLine }) {
  const { say } = useTexts()
  const { round } = seen
  if (isWhys(item)) return <WhyShown project={project} seen={seen} />
  if (item.activity === 'talk' || item.activity === 'work')
    return <p className="quiet">{say(`workshop.doing.${item.activity}`)}</p>
  if (!round) return <p className="quiet">{say('workshop.notOpened')}</p>
  if (round.phase === 'shown') return <ResultsShown round={round} />
  if (round.phase === 'interrupted') return <p role="status">{say('workshop.interrupted')}</p>
  if (!seen.you.takesPart) return <p className="quiet">{say('workshop.teamOnly')}</p>
  if (round.ideas) return <IdeaShown key={round.id} project={project} seen={seen} round={round} ideas={round.ideas} />
  return round.kind === 'write' ? (
    <Writing key={round.id} project={project} session={seen.session} round={round} />
  ) : (
    <Ballots key={round.id} project={project} seen={seen} round={round} />
  )
}
