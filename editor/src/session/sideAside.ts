import type { SideKind } from './device.ts'

const NAMES: Readonly<Record<SideKind, string>> = { boards: 'board-aside', comments: 'comments-aside' }

/** What of somebody's work beside the project the server did not take: offered until they took it, also after the tab was closed. */
const key = (kind: SideKind, project: string, person: string) => `potok.${NAMES[kind]}.${project}/${person}`

export function readSideAside(kind: SideKind, project: string, person: string): string | null {
  try {
    return localStorage.getItem(key(kind, project, person))
  } catch {
    return null
  }
}

export function keepSideAside(kind: SideKind, project: string, person: string, aside: string | null): void {
  try {
    if (aside === null) localStorage.removeItem(key(kind, project, person))
    else localStorage.setItem(key(kind, project, person), aside)
  } catch {
    // No storage or no room: it is offered as long as the tab lives.
  }
}
