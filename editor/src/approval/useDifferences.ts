import type { Id } from '@potok/model'
import { useEffect, useState } from 'react'
import { fetchDifferences, type ThingDifference } from '../api/approvals.ts'
import { useProject, useSessionState } from '../store/SessionScope.tsx'

const REST_MS = 1200

/** Asked again when the project has changed and all of it is on the server. */
export function useDifferences(
  project: Id,
  submission: string,
): { places: number; things: readonly ThingDifference[] } | null {
  const [found, setFound] = useState<{ places: number; things: readonly ThingDifference[] } | null>(null)
  const now = useProject()
  const isSaved = useSessionState(({ save }) => save.name === 'saved' || save.name === 'viewOnly')
  useEffect(() => {
    if (!isSaved) return
    const later = setTimeout(
      () => void fetchDifferences(project, submission).then((got) => got.ok && setFound(got.value)),
      found ? REST_MS : 0,
    )
    return () => clearTimeout(later)
  }, [project, submission, now, isSaved])
  return found
}
