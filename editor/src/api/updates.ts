import { ours } from '../address.ts'

/** `later`: asked again with the next connection; `storage`: the server's disk takes nothing now; `never`: the edits themselves are refused. */
export type Answer = 'committed' | 'later' | 'storage' | 'never'

/** Edits that no frame of a socket holds, up to 16 MB. */
export async function sendUpdate(
  project: string,
  document: string,
  epoch: number,
  update: Uint8Array,
): Promise<Answer> {
  const place = ours(`/api/projects/${encodeURIComponent(project)}/updates?epoch=${epoch}&document=${document}`)
  const headers = { 'content-type': 'application/octet-stream' }
  try {
    const body = new Blob([update as Uint8Array<ArrayBuffer>])
    const answer = await fetch(place, { method: 'POST', headers, body })
    if (answer.ok) return 'committed'
    const said = (await answer.json().catch(() => null)) as { code?: string } | null
    if (said?.code === 'storage.refused') return 'storage'
    return answer.status >= 500 || answer.status === 429 || answer.status === 401 ? 'later' : 'never'
  } catch {
    return 'later'
  }
}
