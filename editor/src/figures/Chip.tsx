import type { LossCode, Value } from '@potok/model'
import { useTexts } from '../ui/texts/texts.ts'

/** Letter of a value class: colour, letter and pattern. */
export function ValueChip({ value }: { value: Value }) {
  const { say } = useTexts()
  return (
    <span className="value-chip map-text" data-value={value}>
      {say(`map.value.${value}.letter`)}
    </span>
  )
}

export function LossChip({ loss }: { loss: LossCode }) {
  const { say } = useTexts()
  return (
    <span className="loss-chip map-text" data-loss={loss}>
      {say(`map.loss.${loss}.letter`)}
    </span>
  )
}
