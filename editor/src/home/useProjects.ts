import { type Refusal, type Result, refuse } from '@potok/model'
import { useCallback, useEffect, useState } from 'react'
import { createProject, importProject, type ListedProject, listProjects } from '../api/projects.ts'
import { isForProject } from '../importing/accepted.ts'
import { handOver } from '../importing/handedOver.ts'

const MOST_BYTES = 20 * 1024 * 1024
const MOST_MB = MOST_BYTES / 1024 / 1024

export function useProjects() {
  const [projects, setProjects] = useState<readonly ListedProject[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const reload = useCallback(async () => {
    const got = await listProjects()
    if (got.ok) setProjects(got.value)
    setRefusal(got.ok ? null : got)
  }, [])
  useEffect(() => void reload(), [reload])
  return { projects, refusal, reload }
}

/**
 * What the browser can tell at once is told at once; everything else the server says in one sentence. A project file or case
 * is a project; anything else comes into one that is made for it, once that is open.
 */
export async function sendFile(file: File, locale: string): Promise<Result<{ id: string }>> {
  if (file.size > MOST_BYTES) return refuse('file-too-large', 'The file is too large', [], { most: MOST_MB })
  if (isForProject(file.name)) {
    const made = await createProject(file.name.replace(/\.[^.]*$/u, ''), locale)
    if (made.ok) handOver(made.value.id, file)
    return made
  }
  try {
    JSON.parse(await file.text())
  } catch {
    return refuse('file-not-json', 'The file is not JSON')
  }
  return importProject(file)
}
