import { type Id, mapOfState, mapPart, type Project } from '@potok/model'
import { mapOfKind } from '../papers/mapOfKind.ts'
import type { DRAWINGS } from './drawings.ts'
import { element, words } from './mark.ts'

const NAMESPACE = 'urn:potok:map'

/** Which map a picture is of. */
export function mapDrawn(project: Project, what: keyof typeof DRAWINGS, asked: Id | undefined): Id | null {
  return what === 'map' ? (asked ?? mapOfState(project, 'current')?.id ?? null) : mapOfKind(project, what, asked)
}

/** The picture with the map in it, by which it comes back as a map; other programs pass over it. */
export function withMap(svg: string, project: Project, map: Id | null, only?: readonly Id[]): string {
  const part = map && mapPart(project, map, only && only.length > 0 ? new Set(only) : undefined)
  if (!part) return svg
  const carried = element(
    'metadata',
    {},
    element('potok:map', { 'xmlns:potok': NAMESPACE }, words(JSON.stringify(part))),
  )
  const at = svg.indexOf('>', svg.indexOf('<svg')) + 1
  return `${svg.slice(0, at)}${carried}${svg.slice(at)}`
}
