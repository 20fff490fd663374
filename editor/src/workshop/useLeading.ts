import type { Id } from '@potok/model'
import { useState } from 'react'
import { type LeadDeed, leadWorkshop } from '../api/workshops.ts'
import { tellRefusal } from '../ui/refusal.ts'

export interface Leading {
  do(deed: LeadDeed): Promise<boolean>
  /** A deed is under way. */
  readonly isBusy: boolean
}

/** What whoever leads asks of the server; a refusal is told in its sentence. */
export function useLeading(project: Id, session: Id): Leading {
  const [underway, setUnderway] = useState(0)
  return {
    isBusy: underway > 0,
    async do(deed) {
      setUnderway((count) => count + 1)
      const done = await leadWorkshop(project, session, deed)
      setUnderway((count) => count - 1)
      if (!done.ok) tellRefusal(done)
      return done.ok
    },
  }
}
