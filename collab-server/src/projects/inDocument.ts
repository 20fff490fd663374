import type { Document, Hocuspocus } from '@hocuspocus/server'
import { openProject, type Project } from '@potok/model'
import { retiredBecause } from '../moments/retired.ts'
import { Refused } from '../refusals.ts'

export interface InDocument {
  readonly opened: ReturnType<typeof openProject>
  readonly project: Project
}

/** Something that the server itself reads of the project's document or writes into it. */
export async function inDocument<T>(
  hocuspocus: Hocuspocus,
  project: string,
  act: (document: InDocument) => T | Promise<T>,
): Promise<T> {
  const direct = await hocuspocus.openDirectConnection(`project/${project}`)
  try {
    const { document } = direct as unknown as { document: Document }
    const isOver = retiredBecause(document)
    if (isOver) throw new Refused(isOver)
    const opened = openProject(document)
    try {
      return await act({ opened, project: opened.project() })
    } finally {
      opened.close()
    }
  } finally {
    await direct.disconnect()
  }
}
