/** What of somebody's drawing the server did not take: offered until they took it, also after the tab was closed. */
const key = (project: string, person: string) => `potok.board-aside.${project}/${person}`

export function readBoardAside(project: string, person: string): string | null {
  try {
    return localStorage.getItem(key(project, person))
  } catch {
    return null
  }
}

export function keepBoardAside(project: string, person: string, aside: string | null): void {
  try {
    if (aside === null) localStorage.removeItem(key(project, person))
    else localStorage.setItem(key(project, person), aside)
  } catch {
    // No storage or no room: it is offered as long as the tab lives.
  }
}
