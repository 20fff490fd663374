import { Button } from '@mantine/core'
import { rankingMethod } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'
import { Ballot } from './Ballot.tsx'
import type { Draft } from './draft.ts'
import { methodName } from './titleOfRanking.ts'

interface VotingProps {
  draft: Draft
  write(draft: Draft): void
  finish(ballots: readonly unknown[]): void
  cancel(): void
}

/** Ballots filled in one after another at one table; those that are given stay closed. */
export function Voting({ draft, write, finish, cancel }: VotingProps) {
  const texts = useTexts()
  const { say } = texts
  const method = rankingMethod(draft.method)!
  const number = draft.ballots.length + 1
  const isBlank = method.isBlank(draft.open)
  const give = (ballot: unknown) => write({ ...draft, ballots: [...draft.ballots, ballot], open: method.blank() })
  const ballots = isBlank ? draft.ballots : [...draft.ballots, draft.open]
  return (
    <section className="ranking-voting" aria-label={methodName(draft.method, texts)}>
      <div>
        <h2 className="section-title">{say('ranking.ballotNumber', { number })}</h2>
        <p className="quiet">
          {methodName(draft.method, texts)}
          {draft.ballots.length > 0 &&
            ` · ${say('ranking.given', { count: draft.ballots.length })}. ${say('ranking.hidden')}`}
        </p>
      </div>
      <Ballot
        key={number}
        method={draft.method}
        candidates={draft.candidates}
        settings={draft.settings}
        value={draft.open}
        onChange={(open) => write({ ...draft, open })}
        locked={false}
      />
      <div className="ranking-foot">
        <Button disabled={isBlank} onClick={() => give(draft.open)}>
          {say('ranking.next')}
        </Button>
        <Button variant="default" onClick={() => give(null)}>
          {say('ranking.abstain')}
        </Button>
        <Button variant="default" disabled={ballots.length === 0} onClick={() => finish(ballots)}>
          {say('ranking.finish')}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          {say('ranking.stop')}
        </Button>
      </div>
    </section>
  )
}
