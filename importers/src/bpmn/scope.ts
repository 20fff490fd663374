import { FLOW_FACTS, OWN_ID, STEP_FACTS } from '@potok/exporters/bpmn'
import type { Look, Rect, Time } from '@potok/model'
import type { DrawnFlow, DrawnStep } from '../drawn/drawn.ts'
import { attributeOf, childrenNamed, textOf, type XmlElement } from '../xml/element.ts'
import { attachedFlows } from './attached.ts'
import type { Diagram } from './diagram.ts'
import { isOfFlow, type Kept } from './kept.ts'
import { type EventWords, eventKind, isAlternativeEnd, isSubprocess, lookOf, timerOf } from './nodes.ts'
import { factsIn, ownIn, timeIn } from './ownFacts.ts'
import { originOf } from './pools.ts'
import { idOf, modelChild, modelChildren, modelChildrenNamed, nameOf, referenceIn } from './spaces.ts'

export interface Scope {
  readonly steps: DrawnStep[]
  readonly flows: DrawnFlow[]
}

/** A flow of the file, which a timer that stands on its step may hold up. */
export function drawnFlow(element: XmlElement, timer: Time | null = null): DrawnFlow {
  const own = ownIn(element, 'flow')
  return {
    key: idOf(element),
    start: referenceIn(attributeOf(element, 'sourceRef')),
    end: referenceIn(attributeOf(element, 'targetRef')),
    label: nameOf(element),
    facts: {
      ...(timer && { wait: timer }),
      ...(own && { returns: false }),
      ...factsIn(own, FLOW_FACTS),
      ...(own && { wait: timeIn(own, 'wait'), transfer: timeIn(own, 'transfer') }),
    },
    origin: originOf(element),
  }
}

type DataObjects = ReadonlyMap<string, XmlElement>

interface Around {
  readonly diagram: Diagram
  readonly kept: Kept
  /** What the pool was called: its parts are kept under that. */
  readonly pool: string
  readonly words: EventWords
  laneOf(node: string, rect: Rect | null): string | null
  /** What a step stands for, by the key of its map. */
  insideOf(element: XmlElement): string | null
}

/** What stands in a process or sub-process, as steps and flows. */
export function readScope(process: XmlElement, around: Around): Scope {
  const { kept, diagram } = around
  const slot = `process/${around.pool}`
  const elements = modelChildren(process)
  const objects = new Map(elements.filter(({ name }) => name === 'dataObject').map((one) => [idOf(one), one]))
  const sequence = elements.filter(({ name }) => name === 'sequenceFlow')
  const ends = (element: XmlElement, name: string) => referenceIn(attributeOf(element, name))
  const out = Map.groupBy(sequence, (one) => ends(one, 'sourceRef'))
  const into = Map.groupBy(sequence, (one) => ends(one, 'targetRef'))
  const looks = new Map<XmlElement, Look>()
  for (const element of elements) {
    const look = lookOf(element, into.get(idOf(element))?.length ?? 0, out.get(idOf(element))?.length ?? 0)
    const own = ownIn(element, 'step')?.attributes.get('look')
    if (look) looks.set(element, (own as Look | undefined) ?? look)
  }
  const shown = elements.filter((one) => looks.has(one))
  const byId = new Map(shown.map((one) => [idOf(one), one]))
  const hosts = new Map(
    shown
      .filter(({ name }) => name === 'boundaryEvent')
      .map((one) => [one, byId.get(ends(one, 'attachedToRef')) ?? null]),
  )
  const named = new Map<string, { documents: string[]; systems: string[] }>()
  const name = (step: string, thing: XmlElement | undefined) => {
    const look = thing && looks.get(thing)
    if (!thing || (look !== 'document' && look !== 'system')) return
    const both = named.get(step) ?? { documents: [], systems: [] }
    named.set(step, both)
    both[look === 'document' ? 'documents' : 'systems'].push(dataName(thing, objects))
  }
  for (const element of shown)
    for (const [tag, side] of [
      ['dataInputAssociation', 'sourceRef'],
      ['dataOutputAssociation', 'targetRef'],
    ] as const)
      for (const one of modelChildrenNamed(element, tag))
        for (const reference of modelChildrenNamed(one, side))
          name(idOf(element), byId.get(referenceIn(textOf(reference))))
  for (const element of elements) {
    if (looks.has(element) || element.name === 'sequenceFlow') continue
    if (element.name === 'association') {
      const [start, end] = [byId.get(ends(element, 'sourceRef')), byId.get(ends(element, 'targetRef'))]
      const data = [start, end].find((one) => one && /^data/.test(one.name))
      const other = [start, end].find((one) => one && one !== data)
      if (data && other && looks.get(other) === 'operation') name(idOf(other), data)
      if (!OWN_ID.test(idOf(element))) kept.whole(element, slot, data ? 'dataLine' : 'noteLine')
    } else if (element.name === 'dataObject') {
      if (!OWN_ID.test(idOf(element))) kept.whole(element, slot, 'data')
    } else if (
      process.name === 'process'
        ? !SAID_OF_ITSELF.has(element.name)
        : isOfFlow(element.name) && element.name !== 'laneSet'
    )
      kept.whole(element, slot)
  }
  const steps = shown.map((element): DrawnStep => {
    const host = hosts.get(element)
    const rect = host ? besideHost(diagram.shapes.get(idOf(host))?.rect) : diagram.shapes.get(idOf(element))?.rect
    const own = ownIn(element, 'step')
    const look = looks.get(element)!
    kept.beside(element, idOf(element), isSubprocess(element))
    return {
      key: idOf(element),
      lane: around.laneOf(idOf(host ?? element), rect ?? null),
      look,
      text: ownText(own, element) ?? textFor(element, objects, around.words, host !== undefined),
      rect: rect ?? null,
      place: placeIn(own),
      documents: [...(named.get(idOf(element))?.documents ?? []), ...namesIn(own, 'document')],
      systems: [...(named.get(idOf(element))?.systems ?? []), ...namesIn(own, 'system')],
      inside: around.insideOf(element),
      facts: { ...factsFor(element, look), ...factsIn(own, STEP_FACTS), ...(own && { time: timeIn(own, 'time') }) },
      origin: originOf(element),
    }
  })
  const seen = new Set<string>()
  const flows = sequence.flatMap((element): DrawnFlow[] => {
    const [start, end] = [ends(element, 'sourceRef'), ends(element, 'targetRef')]
    const both = JSON.stringify([start, end])
    const code = start === end ? 'flowSelf' : seen.has(both) ? 'flowTwice' : null
    seen.add(both)
    if (code) kept.whole(element, slot, code)
    if (code) return []
    const event = byId.get(start)
    kept.beside(element, idOf(element))
    return [drawnFlow(element, event && hosts.get(event) ? timerOf(event) : null)]
  })
  const attached = new Map([...hosts].flatMap(([event, host]) => (host ? [[idOf(event), idOf(host)] as const] : [])))
  return { steps, flows: attachedFlows(flows, attached) }
}

const SAID_OF_ITSELF: ReadonlySet<string> = new Set([
  ...['laneSet', 'extensionElements', 'documentation', 'auditing', 'monitoring'],
])

/** Right of what it stands on: there the decision is taken. */
const besideHost = (rect: Rect | undefined): Rect | undefined =>
  rect && { x: rect.x + rect.width + 8, y: rect.y + rect.height / 2 - 20, width: 40, height: 40 }

function textFor(element: XmlElement, around: DataObjects, words: EventWords, isAttached: boolean): string {
  if (element.name === 'textAnnotation') return textOf(modelChild(element, 'text')).trim()
  if (/^data/.test(element.name)) return dataName(element, around)
  const isBetween = isAttached || /^intermediate/.test(element.name)
  const kind = isBetween ? eventKind(element) : null
  return nameOf(element) || (kind ? words[kind] : '')
}

/** A reference to a data object may leave its name to that, and say in which state it is. */
function dataName(element: XmlElement, around: DataObjects): string {
  const of = referenceIn(attributeOf(element, 'dataObjectRef'))
  const object = of ? around.get(of) : undefined
  const state = modelChild(element, 'dataState') ?? (object && modelChild(object, 'dataState'))
  const said = nameOf(element) || (object ? nameOf(object) : '')
  return state && nameOf(state) ? `${said} [${nameOf(state)}]` : said
}

function factsFor(element: XmlElement, look: Look): DrawnStep['facts'] {
  if (look === 'end' && isAlternativeEnd(element)) return { outcome: 'alternative' }
  const time = look === 'wait' ? timerOf(element) : null
  return time ? { time } : {}
}

/** As it was written, to the last sign: a text of several lines stands in an element of its own. */
function ownText(own: XmlElement | null, element: XmlElement): string | null {
  if (!own) return null
  const [said] = childrenNamed(own, 'text')
  if (said) return textOf(said)
  return element.name === 'textAnnotation' ? textOf(modelChild(element, 'text')) : attributeOf(element, 'name')
}

const namesIn = (own: XmlElement | null, name: string): string[] =>
  own ? childrenNamed(own, name).map((one) => attributeOf(one, 'name')) : []

function placeIn(own: XmlElement | null): DrawnStep['place'] {
  const numbers = own?.attributes.get('place')?.trim().split(/\s+/).map(Number) ?? []
  const isPlace = (numbers.length === 2 || numbers.length === 4) && numbers.every(Number.isFinite)
  return isPlace ? (numbers as unknown as DrawnStep['place']) : null
}
