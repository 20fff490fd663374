import { IconEyeOff } from '@tabler/icons-react'
import type { AgendaLine, WorkshopSeen } from '../api/workshops.ts'
import { Outcome } from '../ranking/Outcome.tsx'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Grouping } from './Grouping.tsx'
import { Results } from './Results.tsx'
import { RoundPart } from './RoundPart.tsx'

/** Closed papers while they are closed, with my own between them; afterwards what came of them. */
export function LeadRound({ project: id, seen, item }: { project: string; seen: WorkshopSeen; item: AgendaLine }) {
  const { say } = useTexts()
  const project = useProject()
  const mayEdit = useMayEdit()
  const { round } = seen
  if (!round) return null
  if (round.phase !== 'shown') {
    const closed = Math.max(0, round.papers - (round.mine?.notes.length ?? 0))
    return (
      <div className="lead-open">
        <RoundPart project={id} seen={seen} item={item} />
        {round.kind === 'write' && (
          <ul className="workshop-closed" aria-label={say('workshop.closedNotes', { count: closed })}>
            {Array.from({ length: Math.min(closed, MOST_DRAWN) }, (_, at) => (
              <li key={`closed${at}`} className="workshop-note" data-closed aria-hidden="true">
                <i />
                <i />
                <span className="row small faint">
                  <IconEyeOff size={14} aria-hidden="true" /> {say('workshop.closed')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    )
  }
  const ranking = project?.rankings.get(round.id)
  return (
    <>
      {round.kind === 'write' && (project && mayEdit ? <Grouping item={item} /> : <Results round={round} />)}
      {round.kind === 'rank' &&
        (project && ranking?.outcome ? (
          <Outcome ranking={{ ...ranking, outcome: ranking.outcome }} settings={project.settings} />
        ) : (
          <Results round={round} />
        ))}
    </>
  )
}

const MOST_DRAWN = 60
