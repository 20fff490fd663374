import type { Look, ProcessMap, Project, Step } from '@potok/model'

const TASKS = [
  'task',
  'userTask',
  'manualTask',
  'serviceTask',
  'scriptTask',
  'businessRuleTask',
  'sendTask',
  'receiveTask',
  'callActivity',
  'subProcess',
  'transaction',
  'adHocSubProcess',
  'intermediateThrowEvent',
  'implicitThrowEvent',
]

/** Which elements a look may be written as; the first where nobody said. */
const TAGS: Readonly<Record<Look, readonly string[]>> = {
  operation: TASKS,
  start: ['startEvent'],
  end: ['endEvent'],
  xor: ['exclusiveGateway', 'eventBasedGateway', 'boundaryEvent'],
  and: ['parallelGateway'],
  or: ['inclusiveGateway', 'complexGateway', 'boundaryEvent'],
  join: ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'complexGateway', 'eventBasedGateway'],
  wait: ['intermediateCatchEvent'],
  document: ['dataObjectReference', 'messageFlow'],
  system: ['dataStoreReference'],
  note: ['textAnnotation'],
}

const EMBEDDED: ReadonlySet<string> = new Set(['subProcess', 'transaction', 'adHocSubProcess'])

export const isEmbedded = (tag: string): boolean => EMBEDDED.has(tag)

export const isGateway = (tag: string): boolean => tag.endsWith('Gateway')

export const isEvent = (tag: string): boolean => tag.endsWith('Event')

/** As it was called in the file that it came from, where it still looks so; else by what it is. */
export function tagOf(step: Step, map: ProcessMap, project: Project, known: string | undefined): string {
  if (known && TAGS[step.look].includes(known)) return known
  if (step.look === 'join') {
    const fork = map.steps.find(({ join }) => join === step.id)?.look
    return fork === 'and' ? 'parallelGateway' : fork === 'or' ? 'inclusiveGateway' : 'exclusiveGateway'
  }
  if (step.look !== 'operation') return TAGS[step.look][0]!
  if (step.subprocess) return 'callActivity'
  const lane = map.lanes.find(({ id }) => id === step.lane)
  const performer = project.participants
    .get(lane?.participant ?? '')
    ?.name.trim()
    .toLowerCase()
  if (!performer) return 'task'
  const isSystem = [...project.systems.values()].some(({ name }) => name.trim().toLowerCase() === performer)
  return isSystem ? 'serviceTask' : 'userTask'
}
