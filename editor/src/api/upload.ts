import { ok, type Result, refuse } from '@potok/model'
import { ours } from '../address.ts'
import { asRefusal, NO_NETWORK } from './ask.ts'

/** A file as it is, to a place that reads it. */
export async function upload<T>(path: string, file: Blob): Promise<Result<T>> {
  const headers = { 'content-type': 'application/octet-stream' }
  try {
    const answer = await fetch(ours(`/api${path}`), { method: 'POST', headers, body: file })
    const said = await answer.json().catch(() => null)
    return answer.ok ? ok(said as T) : asRefusal(answer.status, said)
  } catch {
    return refuse(NO_NETWORK, 'The server does not answer')
  }
}
