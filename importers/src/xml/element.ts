/** One element of a file, with what stood in it. */
export interface XmlElement {
  /** As it is written, with its prefix. */
  readonly tag: string
  /** Without the prefix. */
  readonly name: string
  /** The namespace of its prefix; of one that nobody declared: `?prefix`. */
  readonly space: string
  /** By their names as they are written; a map, so that no name reaches a prototype. */
  readonly attributes: ReadonlyMap<string, string>
  /** The prefixes that stood declared where it stood. */
  readonly declared: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  readonly line: number
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((one): one is XmlElement => typeof one !== 'string')

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((one) => one.name === name)

export const childNamed = (element: XmlElement, name: string): XmlElement | null =>
  childrenNamed(element, name)[0] ?? null

/** What is written directly in it. */
export const textOf = (element: XmlElement | null): string =>
  element ? element.children.filter((one) => typeof one === 'string').join('') : ''

export const attributeOf = (element: XmlElement, name: string): string => element.attributes.get(name) ?? ''
