import { SegmentedControl } from '@mantine/core'
import { useTexts } from '../ui/texts/texts.ts'

const WORDS = { cards: 'boards.cards', board: 'research.board', table: 'research.table' } as const

export type View = keyof typeof WORDS

/** How records are seen. */
export function ViewSwitch<V extends View>(given: {
  views: readonly V[]
  view: NoInfer<V>
  see(view: NoInfer<V>): void
}) {
  const { say } = useTexts()
  return (
    <SegmentedControl
      aria-label={say('research.view')}
      value={given.view}
      onChange={(next) => given.see(next as V)}
      data={given.views.map((value) => ({ value, label: say(WORDS[value]) }))}
    />
  )
}
