import { elementName, type Id, type Project, type SystemAnalysis, type SystemMap, systemAnalysis } from '@potok/model'
import { type Lang, textsOf } from '../../texts/texts.ts'

export interface ReadSystem {
  readonly project: Project
  readonly map: SystemMap
  readonly analysis: SystemAnalysis
  readonly lang: Lang
  /** What an element is called on this paper. */
  name(id: Id | null): string
}

export function readSystem(project: Project, map: SystemMap, lang: Lang): ReadSystem {
  const name = (id: Id | null) => {
    const element = project.elements.get(id ?? '')
    return (element && elementName(project, element, lang).trim()) || textsOf(lang).untitled
  }
  return { project, map, analysis: systemAnalysis(map), lang, name }
}
