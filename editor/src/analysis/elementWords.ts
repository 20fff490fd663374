import type { Flow, Id, ProcessMap, Step } from '@potok/model'
import type { Language, Say } from '../ui/texts/texts.ts'
import { clipped } from './chart/clipped.ts'

const LONGEST = 48

interface Elements {
  readonly steps: ReadonlyMap<Id, Step>
  readonly flows: ReadonlyMap<Id, Flow>
}

/** Maps keep their identity: thousands of names of one map are asked for at once. */
const known = new WeakMap<ProcessMap, Elements>()

function elementsOf(map: ProcessMap): Elements {
  const found = known.get(map) ?? {
    steps: new Map(map.steps.map((step) => [step.id, step])),
    flows: new Map(map.flows.map((flow) => [flow.id, flow])),
  }
  known.set(map, found)
  return found
}

/** How a sentence calls a step or flow of this map. */
export function elementWords(map: ProcessMap, id: Id, { say, language }: { say: Say; language: Language }): string {
  const { steps, flows } = elementsOf(map)
  const nameOf = (of: Id | null) => {
    const step = of === null ? undefined : steps.get(of)
    const words = (step && ((language === 'en' && step.textEn) || step.text).trim()) || say('analysis.unnamed')
    return clipped(words, LONGEST)
  }
  const flow = flows.get(id)
  if (!flow) return nameOf(id)
  return flow.returns
    ? say('analysis.element.return', { from: nameOf(flow.start) })
    : say('analysis.element.before', { step: nameOf(flow.end) })
}
