import type { Criterion } from '@potok/model'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'

/** A criterion by its own name, or by that of the regulation in the language that is spoken. */
export function useCriterionName(): (criterion: Pick<Criterion, 'id' | 'name'>) => string {
  const { say, has } = useTexts()
  return ({ id, name }) => {
    if (name !== '') return name
    const key = `ballot.criteria.${id}`
    return has(key) ? say(key as TextKey) : id
  }
}
