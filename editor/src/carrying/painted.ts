import type { Flow, Project, Step, Time } from '@potok/model'

const OF_STEP = ['time', 'value', 'loss'] as const
const OF_FLOW = ['wait', 'transfer', 'channel'] as const

export type PaintedField = (typeof OF_STEP)[number] | (typeof OF_FLOW)[number]

/** What was taken from one step or flow, to be put on others of its noun. */
export type Paint =
  | { readonly noun: 'steps'; readonly fields: Partial<Pick<Step, (typeof OF_STEP)[number]>> }
  | { readonly noun: 'flows'; readonly fields: Partial<Pick<Flow, (typeof OF_FLOW)[number]>> }

/** The times of an element and what is said of them; only what it has. Null: it has nothing of it. */
export function paintOf(project: Project, id: string): Paint | null {
  const step = project.steps.get(id)
  const flow = project.flows.get(id)
  if (step) {
    const time = step.time && { time: estimate(step.time) }
    const worth = step.value && { value: step.value, loss: step.loss }
    return time || worth ? { noun: 'steps', fields: { ...time, ...worth } } : null
  }
  if (!flow) return null
  const { wait, transfer, channel } = flow
  const fields = {
    ...(wait && { wait: estimate(wait) }),
    ...(transfer && { transfer: estimate(transfer) }),
    ...(channel && { channel }),
  }
  return Object.keys(fields).length > 0 ? { noun: 'flows', fields } : null
}

/** Timings belong to what was timed: on another element the same minutes are an estimate. */
const estimate = ({ triple, basis, source }: Time): Time => ({
  triple,
  basis,
  source: source === 'measured' ? 'guess' : source,
})

/** What each of these elements gets: a wait has no class of value, and what takes no time gets none. */
export function rowsToPaint(project: Project, ids: Iterable<string>, { noun, fields }: Paint) {
  if (noun === 'flows') return [...ids].filter((id) => project.flows.has(id)).map((id) => ({ id, fields }))
  return [...ids].flatMap((id) => {
    const look = project.steps.get(id)?.look
    if (look === 'operation') return [{ id, fields }]
    return look === 'wait' && fields.time ? [{ id, fields: { time: fields.time } }] : []
  })
}

export const fieldsOf = ({ fields }: Paint): PaintedField[] =>
  [...OF_STEP, ...OF_FLOW].filter((name) => (fields as Record<string, unknown>)[name] != null)
