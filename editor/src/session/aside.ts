import type { Project } from '@potok/model'
import { download } from '../ui/download.ts'

/** A copy of the project as this person saw it, with the edits that the server did not take. */
export interface Aside {
  edits: number
  json: string
}

export function setAside(project: Project, edits: number): Aside {
  const plain = Object.fromEntries(
    Object.entries(project).map(([name, part]) => [name, part instanceof Map ? Object.fromEntries(part) : part]),
  )
  return { edits, json: JSON.stringify(plain, null, 2) }
}

const key = (project: string) => `potok.aside.${project}`

/** Offered until the person takes it or does not need it, also after the tab was closed. */
export function keepAside(project: string, aside: Aside | null): void {
  try {
    if (aside) localStorage.setItem(key(project), JSON.stringify(aside))
    else localStorage.removeItem(key(project))
  } catch {
    // No storage or no room: it is offered as long as the tab lives.
  }
}

export function readAside(project: string): Aside | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(project)) ?? 'null') as Aside | null
    return kept && typeof kept.json === 'string' && typeof kept.edits === 'number' ? kept : null
  } catch {
    return null
  }
}

export const downloadAside = (aside: Aside): void =>
  download('potok-edits.json', new Blob([aside.json], { type: 'application/json' }))
