import type { Say } from '../../ui/texts/texts.ts'
import { bucketName } from './pareto.ts'

export function bucketWords(bucket: string, say: Say): string {
  const name = bucketName(bucket)
  if (name === 'other') return say('map.value.NVA.name')
  return name === 'VA' || name === 'NNVA' ? say(`map.value.${name}.name`) : say(`map.loss.${name}.name`)
}
