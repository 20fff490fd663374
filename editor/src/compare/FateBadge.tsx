import { useTexts } from '../ui/texts/texts.ts'
import { FATE_LOOKS, type Fate } from './fateLook.ts'

/** A fate by colour, mark, letter and words: grey paper and any eye tell it. */
export function FateBadge({ fate, words }: { fate: Fate; words?: string }) {
  const { say } = useTexts()
  const { Icon } = FATE_LOOKS[fate]
  return (
    <span className="fate-badge" data-fate={fate}>
      <Icon size={14} stroke={1.9} aria-hidden="true" />
      <b aria-hidden="true">{say(`compare.letters.${fate}`)}</b>
      <span>{words ?? say(`compare.fates.${fate}`)}</span>
    </span>
  )
}
