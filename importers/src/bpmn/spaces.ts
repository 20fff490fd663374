import { attributeOf, elementsOf, type XmlElement } from '../xml/element.ts'

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
/** What is meant where nobody declared the prefix. */
const USUAL_PREFIXES: ReadonlySet<string> = new Set(['?bpmn', '?bpmn2', '?semantic', '?model', '?', ''])

/** Says whether it is an element of BPMN itself, whatever its prefix, declared or not. */
export const isOfModel = ({ space }: XmlElement): boolean => space === MODEL || USUAL_PREFIXES.has(space)

/** The children of BPMN itself. */
export const modelChildren = (element: XmlElement): XmlElement[] => elementsOf(element).filter(isOfModel)

export const modelChildrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  modelChildren(element).filter((one) => one.name === name)

export const modelChild = (element: XmlElement, name: string): XmlElement | null =>
  modelChildrenNamed(element, name)[0] ?? null

/** A reference may carry the prefix of its file. */
export const referenceIn = (said: string): string => said.trim().replace(/^[\w.-]+:(?=.)/, '')

export const idOf = (element: XmlElement): string => attributeOf(element, 'id') || `line ${element.line}`

export const nameOf = (element: XmlElement): string => attributeOf(element, 'name').trim()
