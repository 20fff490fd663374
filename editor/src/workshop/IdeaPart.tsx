import type { Id } from '@potok/model'
import { type IdeasSeen, type RoundSeen, tellFinished, type WorkshopSeen } from '../api/workshops.ts'
import { Finish } from './Finish.tsx'
import { IdeaPrompts } from './IdeaPrompts.tsx'
import { IdeaSheet } from './IdeaSheet.tsx'
import { IdeaTurned } from './IdeaTurned.tsx'
import './ideas.css'

/** My part of a round that gathers ideas: the sheet that is with me, answers to turn round, steps to ask about. */
export function IdeaPart({
  project,
  seen,
  round,
  ideas,
}: {
  project: Id
  seen: WorkshopSeen
  round: RoundSeen
  ideas: IdeasSeen
}) {
  const given = { project, session: seen.session, round }
  const turn = ideas.how === 'rounds' ? ideas.turn : 0
  const hasFinished = seen.people.find(({ id }) => id === seen.you.id)?.finished === true
  return (
    <div className="stack">
      {ideas.how === 'rounds' && <IdeaSheet key={`${turn} ${ideas.sheet}`} {...given} ideas={ideas} />}
      {ideas.how === 'turned' && <IdeaTurned {...given} ideas={ideas} />}
      {ideas.how === 'prompts' && <IdeaPrompts {...given} ideas={ideas} />}
      {!(ideas.how === 'rounds' && ideas.sheet === null) && (
        <Finish
          key={turn}
          first={hasFinished}
          tell={(finished) => tellFinished(project, seen.session, round.id, finished)}
        />
      )}
    </div>
  )
}
