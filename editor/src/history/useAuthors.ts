import type { Id } from '@potok/model'
import { useEffect, useState } from 'react'
import { type Deed, fetchDeedsAbout, type Names } from '../api/history.ts'

/** Whoever walks through the map asks only about what they stay at; an edit is told when it has been committed. */
const STAY_MS = 250
const QUIET_MS = 1500

export interface Authors {
  readonly deeds: readonly Deed[]
  readonly first: Deed | null
  readonly people: Names
}

/** What was done to one thing, the newest first; asked again when it changes. Null: not known yet, or there is no network. */
export function useAuthors(project: Id, id: Id, record: unknown): Authors | null {
  const [known, setKnown] = useState<(Authors & { id: Id }) | null>(null)
  const isKnown = known?.id === id
  useEffect(() => {
    let isHere = true
    const timer = setTimeout(
      () =>
        void fetchDeedsAbout(project, id).then((got) => {
          if (isHere && got.ok)
            setKnown({ deeds: got.value.activity, first: got.value.first, people: got.value.people, id })
        }),
      isKnown ? QUIET_MS : STAY_MS,
    )
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [project, id, record, isKnown])
  return isKnown ? known : null
}
