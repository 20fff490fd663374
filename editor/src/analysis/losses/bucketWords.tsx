import { LossChip, ValueChip } from '../../figures/Chip.tsx'
import type { Say } from '../../ui/texts/texts.ts'
import { bucketName } from './pareto.ts'

export function BucketChip({ bucket }: { bucket: string }) {
  const name = bucketName(bucket)
  if (name === 'other') return <ValueChip value="NVA" />
  return name === 'VA' || name === 'NNVA' ? <ValueChip value={name} /> : <LossChip loss={name} />
}

export function bucketWords(bucket: string, say: Say): string {
  const name = bucketName(bucket)
  if (name === 'other') return say('map.value.NVA.name')
  return name === 'VA' || name === 'NNVA' ? say(`map.value.${name}.name`) : say(`map.loss.${name}.name`)
}
