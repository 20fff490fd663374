import type { Project, Refusal } from '@potok/model'
import { useEffect, useState } from 'react'
import { fetchVersions, type Names, type Version } from '../api/history.ts'
import { readVersion } from './versionsRead.ts'

/** The versions of a project, the newest first; asked again with another `version` that is not among them. */
export function useVersions(project: string): {
  versions: readonly Version[] | null
  people: Names
  refusal: Refusal | null
} {
  const [known, setKnown] = useState<{ versions: readonly Version[]; people: Names } | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    let isHere = true
    void fetchVersions(project).then((got) => {
      if (!isHere) return
      if (got.ok) setKnown(got.value)
      setRefusal(got.ok ? null : got)
    })
    return () => {
      isHere = false
    }
  }, [project])
  return { versions: known?.versions ?? null, people: known?.people ?? {}, refusal }
}

/** The project as a version holds it; while another is read, what was read before stays. */
export function useVersionProject(
  project: string,
  version: string | null,
): { version: string | null; held: Project | null; refusal: Refusal | null } {
  const [known, setKnown] = useState<{ version: string; held: Project | null; refusal: Refusal | null } | null>(null)
  useEffect(() => {
    if (version === null) return setKnown(null)
    let isHere = true
    void readVersion(project, version).then((got) => {
      if (!isHere) return
      setKnown(got.ok ? { version, held: got.value, refusal: null } : { version, held: null, refusal: got })
    })
    return () => {
      isHere = false
    }
  }, [project, version])
  return known ?? { version: null, held: null, refusal: null }
}
