import { rankingMethod } from '@potok/model'
import { IconCircleCheck, IconLock } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { giveBallot, type RoundSeen, tellFinished, type WorkshopSeen } from '../api/workshops.ts'
import { Ballot } from '../ranking/Ballot.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { Finish } from './Finish.tsx'
import { hereCount, THIN } from './seen.ts'

/** My ballot: every change goes to the server, and is told as kept when it is durable there. */
export function Ballots({ project, seen, round }: { project: string; seen: WorkshopSeen; round: RoundSeen }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const method = rankingMethod(round.method)
  const [value, setValue] = useState(() => round.mine?.ballot ?? method?.blank())
  const [kept, setKept] = useState<'kept' | 'sending' | 'refused' | null>(round.mine?.ballot ? 'kept' : null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const sending = useRef<{ next: unknown } | 'idle' | 'busy'>('idle')
  if (!method) return null
  const send = async (ballot: unknown) => {
    // One at a time, and of what was changed meanwhile the latest.
    if (sending.current !== 'idle') {
      sending.current = { next: ballot }
      return
    }
    sending.current = 'busy'
    setKept('sending')
    const done = await giveBallot(project, seen.session, round.id, ballot)
    setKept(done.ok ? 'kept' : 'refused')
    setRefusal(done.ok ? null : sentence(done))
    const then = sending.current as { next: unknown } | 'busy'
    sending.current = 'idle'
    if (then !== 'busy') await send(then.next)
  }
  return (
    <div className="stack">
      <p className="row small quiet ballots-secret">
        <IconLock size={14} aria-hidden="true" />
        {say('workshop.secret')} {hereCount(seen) < THIN && say('workshop.thinBefore')}
      </p>
      <Ballot
        method={round.method}
        candidates={round.candidates}
        settings={round.settings}
        value={value}
        onChange={(next) => {
          setValue(next)
          void send(next)
        }}
        locked={false}
      />
      <p className="row small" role="status">
        {kept === 'kept' && <IconCircleCheck size={14} color="var(--ok)" aria-hidden="true" />}
        {kept === 'kept' ? say('workshop.ballotKept') : kept === 'sending' ? say('workshop.ballotSending') : ''}
      </p>
      {refusal && (
        <p className="workshop-refused" role="alert">
          {refusal}
        </p>
      )}
      <Finish
        first={seen.people.find(({ id }) => id === seen.you.id)?.finished === true}
        tell={(finished) => tellFinished(project, seen.session, round.id, finished)}
      />
    </div>
  )
}
