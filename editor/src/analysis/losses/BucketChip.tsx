import { LossChip, ValueChip } from '../../figures/Chip.tsx'
import { bucketName } from './pareto.ts'

export function BucketChip({ bucket }: { bucket: string }) {
  const name = bucketName(bucket)
  if (name === 'other') return <ValueChip value="NVA" />
  return name === 'VA' || name === 'NNVA' ? <ValueChip value={name} /> : <LossChip loss={name} />
}
