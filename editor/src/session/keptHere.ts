import { keptAs } from '../address.ts'
import type { Role } from '../api/projects.ts'

/** What this browser last knew of a project, so that it opens without a network. */
export interface KeptHere {
  role: Role
  epoch: number
  person: string
  guest: boolean
}

const PREFIX = keptAs('project.')
const key = (project: string) => PREFIX + project

export function readKept(project: string): KeptHere | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(project)) ?? 'null') as KeptHere | null
    return kept && typeof kept.epoch === 'number' && typeof kept.person === 'string' ? kept : null
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

/** Of one project or of all, where this person was the last. */
export function forgetKept(person: string, project?: string): void {
  for (const one of project === undefined ? projectsKept() : [project])
    if (readKept(one)?.person === person) localStorage.removeItem(key(one))
}

/** The guests who worked in this browser and left something here. */
export function guestsKept(): string[] {
  const kept = projectsKept().map(readKept)
  return [...new Set(kept.filter((one) => one?.guest).map((one) => one?.person as string))]
}

function projectsKept(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => name.slice(PREFIX.length))
  } catch {
    return []
  }
}
