import type { Result } from '@potok/model'
import { upload } from './upload.ts'

/** Edits that no frame of a socket holds, up to 16 MB. The answer means that they are committed. */
export const sendUpdate = (
  project: string,
  document: string,
  epoch: number,
  update: Uint8Array,
): Promise<Result<unknown>> =>
  upload(
    `/projects/${encodeURIComponent(project)}/updates?epoch=${epoch}&document=${document}`,
    new Blob([update as Uint8Array<ArrayBuffer>]),
  )
