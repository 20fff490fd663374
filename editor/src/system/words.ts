import { type Element, elementName, type Project, type Relation } from '@potok/model'
import type { Say } from '../ui/texts/texts.ts'

export const nameOf = (project: Project, element: Element | undefined, say: Say): string =>
  (element && elementName(project, element).trim()) || say('system.unnamed')

/** «МФЦ передаёт Архив» */
export function relationWords(project: Project, { start, end, kind }: Relation, say: Say): string {
  return say('system.relation.words', {
    start: nameOf(project, project.elements.get(start ?? ''), say),
    kind: say(`system.relations.${kind}`),
    end: nameOf(project, project.elements.get(end ?? ''), say),
  })
}

/** The words of the strengths 1, 2 and 3. */
export const STRENGTHS = ['weak', 'medium', 'strong'] as const

export const strengthOf = (strength: number): (typeof STRENGTHS)[number] =>
  STRENGTHS[Math.round(strength) - 1] ?? 'weak'
