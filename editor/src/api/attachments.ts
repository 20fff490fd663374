import { type Id, type Result, refuse } from '@potok/model'
import { ours } from '../address.ts'
import { ask } from './ask.ts'
import { listIn } from './people.ts'
import { upload } from './upload.ts'

/** A picture or PDF that the server keeps beside the project. */
export interface Attachment {
  id: Id
  mediaType: string
  size: number
}

const MOST_BYTES = 10 << 20

const of = (project: Id, rest = '') => `/projects/${encodeURIComponent(project)}/attachments${rest}`

export const addressOfAttachment = (project: Id, id: Id): string =>
  ours(`/api${of(project, `/${encodeURIComponent(id)}`)}`)

export const listAttachments = async (project: Id): Promise<Result<Attachment[]>> =>
  listIn(await ask<unknown>('GET', of(project)), 'attachments')

export const eraseAttachment = (project: Id, id: Id): Promise<Result<unknown>> =>
  ask('DELETE', of(project, `/${encodeURIComponent(id)}`))

/** The file as it is; what it says of place and time is taken off by the server. */
export async function uploadAttachment(project: Id, file: Blob): Promise<Result<Attachment>> {
  if (file.size > MOST_BYTES) return refuse('attachment.large', 'The file is larger than 10 MB', [], { most: 10 })
  return upload(of(project), file)
}
