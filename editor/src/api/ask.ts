import { ok, type Refusal, type Result, refuse } from '@potok/model'
import { ours } from '../address.ts'

/** One question to the server. An expected 'no' and a silent network are refusals; only a bug throws. */
export async function ask<T>(method: string, path: string, body?: unknown): Promise<Result<T>> {
  const raw = body instanceof Blob
  let answer: Response
  try {
    answer = await fetch(ours(`/api${path}`), {
      method,
      // Two tabs that ask the same would otherwise wait for each other at the browser's cache, up to twenty seconds.
      cache: 'no-store',
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
    })
  } catch {
    return refuse(NO_NETWORK, 'The server does not answer')
  }
  const said = await readJson(answer)
  if (answer.ok) return ok(said as T)
  return asRefusal(answer.status, said)
}

export const NO_NETWORK = 'no-network'

/** The server answers a refusal with {code, message, values?, about?}; a proxy in between may answer with a page. */
export function asRefusal(status: number, said: unknown): Refusal {
  const given = (typeof said === 'object' && said !== null ? said : {}) as Partial<Refusal>
  if (typeof given.code === 'string' && typeof given.message === 'string')
    return refuse(given.code, given.message, given.about ?? [], given.values ?? {})
  if (status === 401) return refuse('not-signed-in', 'Sign-in needed')
  if (status === 403) return refuse('forbidden', 'No right to do this')
  if (status === 404) return refuse('not-found', 'There is no such thing')
  if (status >= 500) return refuse(NO_NETWORK, 'The server does not answer')
  return refuse('refused', `The server answered ${status}`)
}

async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text().catch(() => '')
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
