import { type Id, ok, type Result } from '@potok/model'
import { useState } from 'react'
import { dropNote, type MyNote, type RoundSeen, writeNote } from '../api/workshops.ts'
import { tellRefusal } from '../ui/refusal.ts'

interface Mine {
  readonly notes: readonly MyNote[]
  /** `where`: what the note is about, and the turn it is meant for. */
  add(text: string, where?: Omit<MyNote, 'id' | 'text'> & { turn?: number }): Promise<Result<unknown>>
  drop(note: MyNote): Promise<void>
}

/** My notes of a round as the server has them: shown when they are durable there, gone when they are gone there. */
export function useMyNotes(project: Id, session: Id, round: RoundSeen): Mine {
  const [notes, setNotes] = useState<readonly MyNote[]>(round.mine?.notes ?? [])
  return {
    notes,
    async add(text, where = {}) {
      const done = await writeNote(project, session, round.id, { id: 'new', text, ...where })
      if (!done.ok) return done
      const { turn: _, ...place } = where
      setNotes((before) => [...before, { id: done.value.id, text, ...place }])
      return ok()
    },
    async drop({ id }) {
      const done = await dropNote(project, session, round.id, id)
      if (done.ok) setNotes((before) => before.filter((one) => one.id !== id))
      else tellRefusal(done)
    },
  }
}
