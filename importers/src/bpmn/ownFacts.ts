import { type FactForm, OWN_SPACE } from '@potok/exporters/bpmn'
import type { Time } from '@potok/model'
import { childrenNamed, elementsOf, type XmlElement } from '../xml/element.ts'
import { modelChild } from './spaces.ts'

/** An element of our own among the extensions of another. */
export function ownIn(element: XmlElement, name: string): XmlElement | null {
  return ownsIn(element, name)[0] ?? null
}

export function ownsIn(element: XmlElement, name: string): XmlElement[] {
  const extensions = modelChild(element, 'extensionElements')
  return extensions ? elementsOf(extensions).filter((one) => one.space === OWN_SPACE && one.name === name) : []
}

/** The facts that attributes say; what cannot be one is none. */
export function factsIn(
  element: XmlElement | null,
  forms: Readonly<Record<string, FactForm>>,
): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  for (const [name, form] of Object.entries(forms)) {
    const said = element?.attributes.get(name)
    const value = said === undefined ? undefined : readFact(said, form)
    if (value !== undefined) facts[name] = value
  }
  return facts
}

function readFact(said: string, form: FactForm): unknown {
  if (form === 'word') return said
  if (form === 'flag') return said === 'true'
  if (form === 'number') return said.trim() !== '' && Number.isFinite(Number(said)) ? Number(said) : undefined
  try {
    return JSON.parse(said)
  } catch {
    return undefined
  }
}

/** `<potok:time min="" typical="" max="" basis="" source="">`, under this name. */
export function timeIn(element: XmlElement | null, name: string): Time | null {
  const own = element ? childrenNamed(element, name)[0] : null
  if (!own) return null
  const number = (key: string) => {
    const said = own.attributes.get(key)?.trim()
    return said ? Number(said) : null
  }
  const sample = own.attributes.get('sample')?.trim()
  return {
    triple: [number('min') ?? Number.NaN, number('typical'), number('max') ?? Number.NaN],
    basis: own.attributes.get('basis') === 'calendar' ? 'calendar' : 'work',
    source: (own.attributes.get('source') ?? 'guess') as Time['source'],
    ...(sample && { sample: sample.split(/\s+/).map(Number) }),
  }
}
