import { type Element, elementName, type Project, type Relation } from '@potok/model'
import type { Language, Say } from '../ui/texts/texts.ts'

interface Speech {
  readonly say: Say
  readonly language: Language
}

export const nameOf = (project: Project, element: Element | undefined, { say, language }: Speech): string =>
  (element && elementName(project, element, language).trim()) || say('system.unnamed')

/** «МФЦ передаёт Архив» */
export function relationWords(project: Project, { start, end, kind }: Relation, speech: Speech): string {
  return speech.say('system.relation.words', {
    start: nameOf(project, project.elements.get(start ?? ''), speech),
    kind: speech.say(`system.relations.${kind}`),
    end: nameOf(project, project.elements.get(end ?? ''), speech),
  })
}

/** The words of the strengths 1, 2 and 3. */
export const STRENGTHS = ['weak', 'medium', 'strong'] as const

export const strengthOf = (strength: number): (typeof STRENGTHS)[number] =>
  STRENGTHS[Math.round(strength) - 1] ?? 'weak'
