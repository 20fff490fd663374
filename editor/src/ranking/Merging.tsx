import { Button } from '@mantine/core'
import { type Id, mergeRecords } from '@potok/model'
import { IconArrowMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { act, undo } from '../store/act.ts'
import { useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import type { Voted } from './ballots/ballot.ts'

/** Lines that say the same are made one before anybody votes. The first of the chosen stays. */
export function Merging({ noun, all }: { noun: 'problems' | 'solutions'; all: readonly Voted[] }) {
  const { say } = useTexts()
  const session = useSession()
  const [isOpen, open] = useState(false)
  const [chosen, choose] = useState<readonly Id[]>([])
  const [first, ...others] = all.filter(({ id }) => chosen.includes(id))
  const name = ({ number, text }: Voted) => (number === null ? `«${text}»` : `№ ${number}`)
  const merge = () => {
    const done = first && act(session, mergeRecords, { noun, into: first.id, ids: others.map(({ id }) => id) })
    if (!done?.ok) return
    choose([])
    toast(say('ranking.merged', { name: name(first!) }), {
      action: { words: say('lists.bringBack'), run: () => void undo(session) },
    })
  }
  return (
    <>
      <p>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowMerge size={14} aria-hidden="true" />}
          aria-expanded={isOpen}
          onClick={() => open(!isOpen)}
        >
          {say('ranking.mergeAlike')}
        </Button>
      </p>
      {isOpen && (
        <fieldset className="ranking-choice ranking-merging">
          <legend className="potok-label">{say('ranking.mergeHint')}</legend>
          {all.map((voted) => (
            <label key={voted.id} className="ranking-check">
              <input
                type="checkbox"
                checked={chosen.includes(voted.id)}
                onChange={() =>
                  choose(chosen.includes(voted.id) ? chosen.filter((id) => id !== voted.id) : [...chosen, voted.id])
                }
              />
              <span>
                {voted.number !== null && <span className="quiet">№ {voted.number} </span>}
                {voted.text || say('ballot.untitled')}
              </span>
            </label>
          ))}
          <p>
            <Button variant="default" disabled={others.length === 0} onClick={merge}>
              {first && others.length > 0 ? say('ranking.mergeInto', { name: name(first) }) : say('ranking.merge')}
            </Button>
          </p>
        </fieldset>
      )}
    </>
  )
}
