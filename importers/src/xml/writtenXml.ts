import type { XmlElement } from './element.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
}

const inText = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign]!)
const inAttribute = (text: string): string => text.replace(/[&<>"\n\t\r]/g, (sign) => ENTITIES[sign]!)

/** An element with all that is in it, which can stand anywhere: it declares every prefix that it uses itself. */
export function writtenXml(element: XmlElement): string {
  const prefixes = new Set<string>()
  gather(element, prefixes)
  for (const prefix of valuePrefixes(element, new Set())) if (element.declared.has(prefix)) prefixes.add(prefix)
  return written(element, declarations(prefixes, element.declared))
}

/** Attributes as they stand in a tag, with the prefixes that they use; `reserved` are those that mean something else there. */
export function writtenAttributes(
  element: XmlElement,
  names: readonly string[],
  reserved: ReadonlySet<string>,
): string {
  const kept = names.filter((name) => {
    const prefix = prefixOf(name)
    return prefix === '' || prefix === 'xml' || (element.declared.has(prefix) && !reserved.has(prefix))
  })
  const prefixes = new Set(kept.map(prefixOf).filter((one) => one !== '' && one !== 'xml'))
  const said = kept.map((name) => ` ${name}="${inAttribute(element.attributes.get(name) ?? '')}"`)
  return `${declarations(prefixes, element.declared)}${said.join('')}`
}

function written(element: XmlElement, declared: string): string {
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${inAttribute(value)}"`).join('')
  const inside = element.children.map((one) => (typeof one === 'string' ? inText(one) : written(one, ''))).join('')
  return `<${element.tag}${declared}${attributes}>${inside}</${element.tag}>`
}

function gather(element: XmlElement, prefixes: Set<string>): void {
  prefixes.add(prefixOf(element.tag))
  for (const name of element.attributes.keys()) if (name.includes(':')) prefixes.add(prefixOf(name))
  for (const one of element.children) if (typeof one !== 'string') gather(one, prefixes)
}

/** Names with a prefix may also stand in values and texts. */
function valuePrefixes(element: XmlElement, found: Set<string>): Set<string> {
  for (const value of element.attributes.values()) addPrefix(value, found)
  for (const one of element.children)
    if (typeof one === 'string') addPrefix(one, found)
    else valuePrefixes(one, found)
  return found
}

function addPrefix(value: string, found: Set<string>): void {
  const said = /^\s*([\w.-]{1,64}):[\w.-]+\s*$/.exec(value)
  if (said) found.add(said[1]!)
}

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '')

/** A prefix that nobody declared gets a namespace of its own, so that it can be read again. */
function declarations(prefixes: ReadonlySet<string>, declared: ReadonlyMap<string, string>): string {
  return [...prefixes]
    .filter((prefix) => prefix !== 'xml')
    .sort()
    .map((prefix) => {
      const space = declared.get(prefix) ?? (prefix === '' ? '' : `urn:undeclared:${encodeURIComponent(prefix)}`)
      return ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${inAttribute(space)}"`
    })
    .join('')
}
