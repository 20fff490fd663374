import type { Refusal } from '@potok/model'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Deed, fetchActivity, fetchVersions, type Names, type Version } from '../api/history.ts'
import { useProject } from '../store/SessionScope.tsx'

const QUIET_MS = 1500

export interface History {
  /** Null until the server has answered. */
  readonly deeds: readonly Deed[] | null
  readonly versions: readonly Version[]
  readonly people: Names
  readonly refusal: Refusal | null
  /** There are older deeds. */
  readonly hasMore: boolean
  reload(): Promise<void>
  more(): Promise<void>
}

/** What the server tells of the project's past; asked again soon after the project changes. */
export function useHistory(project: string): History {
  const [deeds, setDeeds] = useState<readonly Deed[] | null>(null)
  const [versions, setVersions] = useState<readonly Version[]>([])
  const [people, setPeople] = useState<Names>({})
  const [before, setBefore] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isLonger = useRef(false)

  const reload = useCallback(async () => {
    const [activity, kept] = await Promise.all([fetchActivity(project, null), fetchVersions(project)])
    if (!activity.ok) return setRefusal(activity)
    if (!kept.ok) return setRefusal(kept)
    setRefusal(null)
    setPeople((known) => ({ ...known, ...activity.value.people, ...kept.value.people }))
    setVersions(kept.value.versions)
    const fresh = activity.value.activity
    setDeeds((known) => [...fresh, ...(known ?? []).filter(({ seq }) => seq < (fresh.at(-1)?.seq ?? 0))])
    if (!isLonger.current) setBefore(activity.value.before)
  }, [project])
  const more = async () => {
    const got = await fetchActivity(project, before)
    if (!got.ok) return setRefusal(got)
    isLonger.current = true
    setPeople((known) => ({ ...known, ...got.value.people }))
    setDeeds((known) => [...(known ?? []), ...got.value.activity])
    setBefore(got.value.before)
  }

  const shown = useProject()
  const isFirst = useRef(true)
  useEffect(() => {
    const timer = setTimeout(() => void reload(), isFirst.current ? 0 : QUIET_MS)
    isFirst.current = false
    return () => clearTimeout(timer)
  }, [reload, shown])
  return { deeds, versions, people, refusal, hasMore: before !== null, reload, more }
}
