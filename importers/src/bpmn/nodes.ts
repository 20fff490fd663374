import type { Look, Time } from '@potok/model'
import type { XmlElement } from '../xml/element.ts'
import { textOf } from '../xml/element.ts'
import { modelChild, modelChildren } from './spaces.ts'

const SUBPROCESSES: ReadonlySet<string> = new Set(['subProcess', 'transaction', 'adHocSubProcess'])

export const isSubprocess = ({ name }: XmlElement): boolean => SUBPROCESSES.has(name)

const LOOKS: Readonly<Record<string, Look>> = {
  task: 'operation',
  userTask: 'operation',
  manualTask: 'operation',
  serviceTask: 'operation',
  scriptTask: 'operation',
  businessRuleTask: 'operation',
  sendTask: 'operation',
  receiveTask: 'operation',
  callActivity: 'operation',
  subProcess: 'operation',
  transaction: 'operation',
  adHocSubProcess: 'operation',
  startEvent: 'start',
  endEvent: 'end',
  intermediateCatchEvent: 'wait',
  intermediateThrowEvent: 'operation',
  implicitThrowEvent: 'operation',
  boundaryEvent: 'xor',
  exclusiveGateway: 'xor',
  eventBasedGateway: 'xor',
  parallelGateway: 'and',
  inclusiveGateway: 'or',
  complexGateway: 'or',
  dataObjectReference: 'document',
  dataStoreReference: 'system',
  textAnnotation: 'note',
}

export const mayBeShown = ({ name }: XmlElement): boolean => Object.hasOwn(LOOKS, name)

/** What an element is on a map; null: nothing that it shows. A gateway with one way out is where branches meet. */
export function lookOf(element: XmlElement, waysIn: number, waysOut: number): Look | null {
  const look = Object.hasOwn(LOOKS, element.name) ? LOOKS[element.name]! : null
  if (element.name === 'boundaryEvent') return element.attributes.get('cancelActivity') === 'false' ? 'or' : 'xor'
  return element.name.endsWith('Gateway') && waysIn > 1 && waysOut < 2 ? 'join' : look
}

const EVENT_KINDS = [
  'timer',
  'message',
  'signal',
  'error',
  'escalation',
  'cancel',
  'compensate',
  'conditional',
  'link',
  'terminate',
] as const
type EventKind = (typeof EVENT_KINDS)[number]
/** What an event is called that has no name. */
export type EventWords = Readonly<Record<EventKind, string>>

/** What an event waits for or tells; null: nothing is said. */
export function eventKind(element: XmlElement): EventKind | null {
  for (const { name } of modelChildren(element)) {
    const kind = EVENT_KINDS.find((one) => name === `${one}EventDefinition`)
    if (kind) return kind
  }
  return null
}

/** A process that ends so did not come to what it is for. */
export const isAlternativeEnd = (element: XmlElement): boolean =>
  ['error', 'escalation', 'cancel'].includes(eventKind(element) ?? '')

/** How long a timer runs, round the clock; null: it does not say so. */
export function timerOf(element: XmlElement): Time | null {
  const definition = modelChild(element, 'timerEventDefinition')
  const minutes = definition ? minutesIn(textOf(modelChild(definition, 'timeDuration')).trim()) : null
  return minutes === null ? null : { triple: [minutes, null, minutes], basis: 'calendar', source: 'guess' }
}

const MINUTES = { Y: 525_600, M: 43_200, W: 10_080, D: 1440, h: 60, m: 1, s: 1 / 60 }

/** `P5D`, `PT2H30M`; null: no duration of ISO 8601. */
function minutesIn(said: string): number | null {
  const number = '(\\d{1,9}(?:[.,]\\d{1,9})?)'
  const found = new RegExp(
    `^P(?=.)(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(?:T(?=.)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`,
  ).exec(said)
  if (!found) return null
  const parts = found.slice(1).map((part) => Number((part ?? '0').replace(',', '.')))
  const sizes = [MINUTES.Y, MINUTES.M, MINUTES.W, MINUTES.D, MINUTES.h, MINUTES.m, MINUTES.s]
  const minutes = parts.reduce((sum, part, at) => sum + part * sizes[at]!, 0)
  return minutes <= 1e9 ? Math.round(minutes * 1000) / 1000 : null
}
