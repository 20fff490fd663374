import type { Persona, Project } from '@potok/model'
import { percentWords } from '../figures/words.ts'
import type { Language, Say } from '../ui/texts/texts.ts'

/** «сегмент «оба родителя работают», 58 %»; empty for a persona of no segment. */
export function segmentWords(project: Project, persona: Persona, say: Say, language: Language): string {
  const segment = project.segments.get(persona.segment ?? '')
  if (!segment) return ''
  if (segment.share === null) return say('journey.head.segment', { name: segment.name })
  return say('journey.head.ofSegment', { name: segment.name, share: percentWords(segment.share, language, 0) })
}

/** «Марина, 31, работает сменами» is Марина where there is little room. */
export const shortName = (name: string): string => name.split(',')[0]?.trim() ?? ''
