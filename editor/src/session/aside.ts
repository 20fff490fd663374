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

const PREFIX = 'potok.aside.'
const key = (project: string, person: string) => `${PREFIX}${project}/${person}`

/** Offered until the person takes it or does not need it, also after the tab was closed. */
export function keepAside(project: string, person: string, aside: Aside | null): void {
  try {
    if (aside) localStorage.setItem(key(project, person), JSON.stringify(aside))
    else localStorage.removeItem(key(project, person))
  } catch {
    // No storage or no room: it is offered as long as the tab lives.
  }
}

export function readAside(project: string, person: string): Aside | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(project, person)) ?? 'null') as Aside | null
    return kept && typeof kept.json === 'string' && typeof kept.edits === 'number' ? kept : null
  } catch {
    return null
  }
}

/** The projects for which this person has something aside. */
export function asidesOf(person: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX) && name.endsWith(`/${person}`))
      .map((name) => name.slice(PREFIX.length, -person.length - 1))
  } catch {
    return []
  }
}

export const downloadAside = (aside: Aside): void =>
  download('potok-edits.json', new Blob([aside.json], { type: 'application/json' }))
