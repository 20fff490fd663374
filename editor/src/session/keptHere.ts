import type { Role } from '../api/projects.ts'

/** What this browser last knew of a project, so that it opens without a network. */
export interface KeptHere {
  role: Role
  epoch: number
}

const key = (project: string) => `potok.project.${project}`

export function readKept(project: string): KeptHere | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(project)) ?? 'null') as KeptHere | null
    return kept && typeof kept.epoch === 'number' ? kept : null
  } catch {
    return null
  }
}

export function keepHere(project: string, kept: KeptHere): void {
  try {
    localStorage.setItem(key(project), JSON.stringify(kept))
  } catch {
    // Forbidden storage: the project then opens only with a network.
  }
}
