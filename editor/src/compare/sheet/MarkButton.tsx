import { memo } from 'react'
import { useTexts } from '../../ui/texts/texts.ts'
import { FATE_LOOKS } from '../fateLook.ts'
import type { Mark } from './mark.ts'

interface MarkButtonProps {
  mark: Mark
  /** What is said of it: «Исключён». */
  fate: string
  isFirst: boolean
  isChosen: boolean
  isLit: boolean
  isDim: boolean
}

/** A step on the sheet with its fate in colour, mark and letter; what is pressed or pointed at is heard by the sheet. */
export const MarkButton = memo(function MarkButton({ mark, fate, isFirst, isChosen, isLit, isDim }: MarkButtonProps) {
  const { say } = useTexts()
  const { id, row, box, isGhost, number, name } = mark
  const { Icon } = FATE_LOOKS[row.step.fate]
  return (
    <button
      type="button"
      className="compare-mark"
      data-mark={id}
      data-step={row.id}
      data-fate={row.step.fate}
      data-ghost={isGhost || undefined}
      data-lit={isLit || undefined}
      data-dim={isDim || undefined}
      aria-expanded={isChosen}
      tabIndex={isFirst ? 0 : -1}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      <span className="mark-line">
        <b>{number}</b>
        <span className="mark-sign" aria-hidden="true">
          <Icon />
          <b>{say(`compare.letters.${row.step.fate}`)}</b>
        </span>
      </span>
      <span className="mark-name" aria-hidden="true">
        {name}
      </span>
      <span className="unseen">{say('compare.markSays', { step: name, fate })}</span>
    </button>
  )
})
