import type { Id, Place, ProcessMap, Project } from '@potok/model'

/** The new places of the chosen steps, or of all; worked out beside the screen. */
export function askTidied(
  map: ProcessMap,
  project: Project,
  chosen: ReadonlySet<Id> | null,
): Promise<Record<Id, Place>> {
  const worker = new Worker(new URL('./tidy.worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve, reject } = Promise.withResolvers<Record<Id, Place>>()
  worker.onmessage = ({ data }: MessageEvent<Record<Id, Place>>) => resolve(data)
  worker.onerror = ({ message }) => reject(new Error(`the arranging of a map ended: ${message}`))
  worker.postMessage([map, { ...project, observations: new Map() }, chosen])
  return promise.finally(() => worker.terminate())
}
