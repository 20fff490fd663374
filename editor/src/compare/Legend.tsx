import { useStore } from 'zustand'
import { useTexts } from '../ui/texts/texts.ts'
import { compareDesk, turnFate } from './desk.ts'
import { FATE_LOOKS, SHOWN_FATES } from './fateLook.ts'
import type { Shown } from './shown.ts'

/** What the colours, marks and letters mean, how many steps have each fate, and which are shown alone. */
export function Legend({ shown }: { shown: Shown }) {
  const { say } = useTexts()
  const chosen = useStore(compareDesk, ({ fates }) => fates)
  const { steps, before, after } = shown.comparison
  const operations = (map: typeof before) => map.steps.filter(({ look }) => look === 'operation').length
  const counts = Map.groupBy(steps, ({ fate }) => fate)
  return (
    <fieldset className="compare-legend" aria-label={say('compare.legend')}>
      <span className="small quiet" title={say('compare.sizesHint')}>
        {say('compare.sizes', { before: operations(before), after: operations(after) })}
      </span>
      {SHOWN_FATES.filter((fate) => counts.has(fate) || chosen.has(fate)).map((fate) => {
        const { Icon } = FATE_LOOKS[fate]
        return (
          <button
            key={fate}
            type="button"
            className="fate-chip"
            data-fate={fate}
            aria-pressed={chosen.has(fate)}
            onClick={() => turnFate(fate)}
          >
            <Icon size={14} stroke={1.9} aria-hidden="true" />
            <b aria-hidden="true">{say(`compare.letters.${fate}`)}</b>
            <span>{say(`compare.fates.${fate}`)}</span>
            <b>{counts.get(fate)?.length ?? 0}</b>
          </button>
        )
      })}
    </fieldset>
  )
}
