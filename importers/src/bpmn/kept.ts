import { OWN_ID, OWN_SPACE } from '@potok/exporters/bpmn'
import type { DrawnPart } from '../drawn/drawn.ts'
import type { Left } from '../importer.ts'
import { attributeOf, childNamed, elementsOf, type XmlElement } from '../xml/element.ts'
import { writtenAttributes, writtenXml } from '../xml/writtenXml.ts'
import type { Diagram } from './diagram.ts'
import { idOf, isOfModel, nameOf } from './spaces.ts'

/** What is read of an element and so not kept beside it. */
const READ_ATTRIBUTES: ReadonlySet<string> = new Set([
  'id',
  'name',
  'sourceRef',
  'targetRef',
  'attachedToRef',
  'processRef',
  'gatewayDirection',
  'calledElement',
])
const READ_CHILDREN: ReadonlySet<string> = new Set([
  ...['incoming', 'outgoing', 'extensionElements', 'text', 'flowNodeRef', 'childLaneSet', 'laneSet'],
])
/** These stand before the flows of an element in the schema; the others after them. */
const BEFORE: ReadonlySet<string> = new Set(['documentation', 'auditing', 'monitoring', 'categoryValueRef'])
/** Prefixes of the files that are written. */
const RESERVED: ReadonlySet<string> = new Set(['bpmn', 'bpmndi', 'dc', 'di', 'potok', 'xsi'])
/** Nobody misses these: a drawing always has them, and they are written anew. */
const SILENT: ReadonlySet<string> = new Set(['documentation', 'isMarkerVisible', 'default', 'isExecutable'])

/** What of a file no map shows, element by element. */
export class Kept {
  readonly parts: DrawnPart[] = []
  readonly #left: Left[]
  readonly #diagram: Diagram
  readonly #page: string

  constructor(page: string, diagram: Diagram, left: Left[]) {
    this.#page = page
    this.#diagram = diagram
    this.#left = left
  }

  /** A plain word of the file, under its name. */
  word(slot: string, said: string): void {
    this.#keep(null, slot, 'name', said)
  }

  /** What a pool or its process says, under a name of its own: neither is a thing of the map. */
  ofPool(element: XmlElement, slot: string): void {
    this.#beside(element, null, `${slot}/`, true)
  }

  /** What an element says that the map does not; `isInside`: its flow elements are a map of their own. */
  beside(element: XmlElement, about: string, isInside = false): void {
    this.#beside(element, about, '', isInside)
  }

  #beside(element: XmlElement, about: string | null, slot: string, isInside: boolean): void {
    const isOwn = OWN_ID.test(attributeOf(element, 'id'))
    const names = [...element.attributes.keys()].filter(
      (name) => !READ_ATTRIBUTES.has(name) && !(isOwn && name === 'dataObjectRef'),
    )
    const children = elementsOf(element).filter(
      (one) =>
        isOfModel(one) &&
        !READ_CHILDREN.has(one.name) &&
        !(isInside && INSIDE.test(one.name)) &&
        !(isOwn && one.name === 'timerEventDefinition'),
    )
    const extensions = elementsOf(childNamed(element, 'extensionElements') ?? EMPTY).filter(
      ({ space }) => space !== OWN_SPACE,
    )
    const before = children.filter(({ name }) => BEFORE.has(name))
    // All that a process holds is looked at as what stands in it.
    const after = children.filter(({ name }) => !BEFORE.has(name) && !slot.startsWith('process/'))
    const attributes = writtenAttributes(element, names, RESERVED)
    this.#keep(about, `${slot}attributes`, names.join(', '), attributes)
    this.#keep(about, `${slot}before`, tagsOf(before), before.map(writtenXml).join(''))
    this.#keep(about, `${slot}after`, tagsOf(after), after.map(writtenXml).join(''))
    this.#keep(about, `${slot}extension`, tagsOf(extensions), extensions.map(writtenXml).join(''))
    const told = [...after, ...extensions].map(({ tag }) => tag).concat(names.filter((name) => !SILENT.has(name)))
    if (told.length > 0) this.#tell('kept', element, [...new Set(told)].join(', ').slice(0, 200))
  }

  /** An element that no map shows, with where it is drawn. */
  whole(element: XmlElement, slot: string, code = 'kept'): void {
    this.#keep(null, slot, element.tag, writtenXml(element))
    const drawn = this.#diagram.shapes.get(idOf(element))?.element ?? this.#diagram.edges.get(idOf(element))
    if (drawn) this.#keep(null, 'plane', drawn.tag, writtenXml(drawn))
    this.#tell(code, element, element.tag)
  }

  tell(code: string, element: XmlElement): void {
    this.#tell(code, element, element.tag)
  }

  #keep(about: string | null, slot: string, name: string, xml: string): void {
    if (xml !== '') this.parts.push({ about, slot, name, xml })
  }

  #tell(code: string, element: XmlElement, what: string): void {
    const place = [this.#page, nameOf(element) ? `«${nameOf(element).slice(0, 60)}»` : idOf(element)]
    this.#left.push({ code, place: place.filter(Boolean).join(', '), values: { what } })
  }
}

const EMPTY: XmlElement = {
  tag: '',
  name: '',
  space: '',
  attributes: new Map(),
  declared: new Map(),
  children: [],
  line: 0,
}

/** Says whether it is of what a process or sub-process holds as its flow, whatever is said of itself. */
export const isOfFlow = (name: string): boolean => INSIDE.test(name)

const INSIDE =
  /Task$|^task$|Event$|Gateway$|^sequenceFlow$|^(callActivity|subProcess|transaction|adHocSubProcess|dataObject|dataObjectReference|dataStoreReference|textAnnotation|association|group|laneSet|subChoreography|callChoreography)$/

const tagsOf = (elements: readonly XmlElement[]): string =>
  [...new Set(elements.map(({ tag }) => tag))].join(', ').slice(0, 200)
