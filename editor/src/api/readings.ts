import { type Id, ok, type Result, refuse } from '@potok/model'
import { ours } from '../address.ts'
import { ask, asRefusal, NO_NETWORK } from './ask.ts'
import type { Standing } from './standing.ts'

/** An approved paper that somebody is to read. */
export interface Reading {
  paper: { what: string; number: number; hash: string; title: string; approvedOn: string }
  me: { name: string; post: string; day: string | null }
  standing: Standing
}

export interface Reader {
  id: string
  name: string
  post: string
  /** When they said that they have read it. */
  day: string | null
  withdrawn: number | null
}

export interface SignatureFile {
  id: string
  name: string
  at: number
  format: string
}

export const lookAtReading = (token: string): Promise<Result<Reading>> => ask('POST', '/readings/look', { token })
export const confirmReading = (token: string, hash: string): Promise<Result<{ day: string }>> =>
  ask('POST', '/readings/confirm', { token, hash })
export const fetchReading = (token: string): Promise<Result<Uint8Array>> =>
  bytesOf(ours('/api/readings/paper'), JSON.stringify({ token }), 'application/json')

async function bytesOf(address: string, body: string, type: string): Promise<Result<Uint8Array>> {
  try {
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body })
    if (!answer.ok) return asRefusal(answer.status, await answer.json().catch(() => null))
    return ok(new Uint8Array(await answer.arrayBuffer()))
  } catch {
    return refuse(NO_NETWORK, 'The server does not answer')
  }
}

const of = (project: Id, submission: string, rest: string) =>
  `/projects/${encodeURIComponent(project)}/submissions/${encodeURIComponent(submission)}/${rest}`

export const askReaders = (
  project: Id,
  submission: string,
  readers: { name: string; post: string }[],
): Promise<Result<{ links: { reader: string; name: string; token: string }[] }>> =>
  ask('POST', of(project, submission, 'readers'), { readers })
export const withdrawReader = (project: Id, submission: string, reader: string): Promise<Result<unknown>> =>
  ask('DELETE', of(project, submission, `readers/${encodeURIComponent(reader)}`))
export const addressOfSignature = (project: Id, submission: string, id: string): string =>
  ours(`/api${of(project, submission, `signatures/${encodeURIComponent(id)}`)}`)

/** The file of a signature that was made elsewhere; nothing of it is verified. */
export async function attachSignature(
  project: Id,
  submission: string,
  file: File,
  format: string,
): Promise<Result<{ id: string; fits: true | null }>> {
  const query = new URLSearchParams({ name: file.name, format })
  const headers = { 'content-type': 'application/octet-stream' }
  try {
    const address = ours(`/api${of(project, submission, 'signatures')}?${query}`)
    const answer = await fetch(address, { method: 'POST', headers, body: file })
    const said = await answer.json().catch(() => null)
    return answer.ok ? ok(said as { id: string; fits: true | null }) : asRefusal(answer.status, said)
  } catch {
    return refuse(NO_NETWORK, 'The server does not answer')
  }
}
