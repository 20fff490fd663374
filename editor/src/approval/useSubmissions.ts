import type { Id, Refusal } from '@potok/model'
import { useCallback, useEffect, useState } from 'react'
import { fetchSubmissions, type Submission } from '../api/approvals.ts'
import type { Names } from '../api/history.ts'

const LOOK_AGAIN_MS = 15_000

/** The papers of a project that went up for approval, the newest first; looked at again while the page is open. */
export function useSubmissions(project: Id): {
  submissions: readonly Submission[] | null
  people: Names
  refusal: Refusal | null
  reload(): Promise<void>
} {
  const [found, setFound] = useState<{ submissions: readonly Submission[]; people: Names } | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const reload = useCallback(async () => {
    const got = await fetchSubmissions(project)
    setRefusal(got.ok ? null : got)
    if (got.ok) setFound(got.value)
  }, [project])
  useEffect(() => {
    void reload()
    const again = setInterval(() => document.visibilityState === 'visible' && void reload(), LOOK_AGAIN_MS)
    return () => clearInterval(again)
  }, [reload])
  return { submissions: found?.submissions ?? null, people: found?.people ?? {}, refusal, reload }
}
