import { newId } from '@potok/model'
import { type Browser, type House, newProject } from './people.ts'

/** The state vector of nothing: the submitter has seen no edit of their own. */
export const NOTHING_SEEN = Buffer.from([0]).toString('base64')

export interface Asked {
  readonly id: string
  readonly number: number
  readonly hash: string
  readonly links: readonly { reviewer: string; token: string; name: string; mailed: boolean | null }[]
}

export const byHand = (name: string) => ({ name, post: 'Начальник управления' })

/** A card of the project up for approval; each under a name of its own, so that several may wait at once. */
export async function submitted(
  by: Browser,
  project: string,
  reviewers: readonly object[] = [byHand('Орлова Н. П.')],
  more: object = {},
): Promise<Asked> {
  const body = { what: 'card', map: newId(), reviewers, seen: NOTHING_SEEN, ...more }
  const { status, said } = await by.ask('POST', `/projects/${project}/submissions`, body)
  if (status !== 201) throw new Error(`submissions answered ${status} ${JSON.stringify(said)}`)
  const { submissions } = (await by.ask('GET', `/projects/${project}/submissions`)).said
  return { ...said, hash: submissions.find(({ id }: { id: string }) => id === said.id).hash }
}

/** In a project of its own. */
export const oneSubmitted = async ({ administrator }: House): Promise<Asked & { project: string }> => {
  const project = await newProject(administrator)
  return { ...(await submitted(administrator, project)), project }
}

/** Signed data that says nothing of what was signed. */
export const UNKNOWN_SIGNATURE = new Uint8Array(Buffer.from('300f06092a864886f70d010702a0020500', 'hex'))
