import type { Id } from '../ids.ts'
import { calledIn } from '../records/calledIn.ts'
import type { Element } from '../records/element.ts'
import type { Project } from '../records/project.ts'

/** What an element is called: its participant's name while there is one. */
export function elementName(
  { participants }: Pick<Project, 'participants'>,
  element: Element,
  language: 'ru' | 'en' = 'ru',
): string {
  const participant = participants.get(element.participant ?? '')
  return (participant && calledIn(participant, language)) || calledIn(element, language)
}

export const sameName = (name: string): string =>
  name.trim().replaceAll(/\s+/gu, ' ').toLowerCase().replaceAll('ё', 'е')

export function elementNamed(project: Project, map: Id, name: string): Element | null {
  const wanted = sameName(name)
  for (const element of project.elements.values())
    if (element.map === map && sameName(elementName(project, element)) === wanted) return element
  return null
}
