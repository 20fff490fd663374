let handed: { project: string; file: File } | null = null

/** A file that was dropped on the list of projects waits for the project that is made for it. */
export function handOver(project: string, file: File): void {
  handed = { project, file }
}

/** The file that waits for this project, once. */
export function takeHanded(project: string): File | null {
  if (handed?.project !== project) return null
  const { file } = handed
  handed = null
  return file
}
