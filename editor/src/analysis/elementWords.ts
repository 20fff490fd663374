import type { Id, ProcessMap } from '@potok/model'
import type { Language, Say } from '../ui/texts/texts.ts'
import { clipped } from './chart/clipped.ts'

const LONGEST = 48

/** How a sentence calls a step or flow of this map. */
export function elementWords(map: ProcessMap, id: Id, { say, language }: { say: Say; language: Language }): string {
  const nameOf = (of: Id | null) => {
    const step = map.steps.find((one) => one.id === of)
    const words = (step && ((language === 'en' && step.textEn) || step.text).trim()) || say('analysis.unnamed')
    return clipped(words, LONGEST)
  }
  const flow = map.flows.find((one) => one.id === id)
  if (!flow) return nameOf(id)
  return flow.returns
    ? say('analysis.element.return', { from: nameOf(flow.start) })
    : say('analysis.element.before', { step: nameOf(flow.end) })
}
