import type { Project } from '@potok/model'

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

export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export const downloadAside = (aside: Aside): void =>
  download('potok-edits.json', new Blob([aside.json], { type: 'application/json' }))
