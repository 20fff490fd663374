import { ELEMENT_KINDS } from '@potok/model'
import type { Deed } from '../palette/deed.ts'
import type { SystemBench } from './bench.ts'
import { addHere, chosenElements, groupChosen, pinChosen, removeChosen, takeFromProcesses } from './deeds.ts'
import { VIEWS } from './desk.ts'

/** What Ctrl+K offers on a system map. */
export function systemDeeds(bench: SystemBench, sheet: { arrange(): void; fit(): void }): readonly Deed[] {
  const hasChosen = chosenElements(bench).length > 0
  const onChosen: readonly Deed[] = [
    { words: 'system.bar.group', run: () => groupChosen(bench) },
    { words: 'system.bar.pin', run: () => pinChosen(bench) },
    { words: 'system.bar.remove', hint: 'Delete', run: () => removeChosen(bench) },
  ]
  const edits: readonly Deed[] = [
    ...ELEMENT_KINDS.map(
      (kind): Deed => ({
        words: 'system.bar.addKind',
        of: `system.kinds.${kind}`,
        run: () => addHere(bench, kind),
      }),
    ),
    { words: 'system.bar.paste', run: () => bench.desk.setState({ isPasting: true }) },
    { words: 'system.bar.take', run: () => takeFromProcesses(bench) },
    { words: 'system.bar.arrange', run: sheet.arrange },
    ...(hasChosen ? onChosen : []),
  ]
  const views = VIEWS.map(
    (view): Deed => ({
      words: `system.views.${view}`,
      run: () => bench.desk.setState({ view, typing: null, relating: null }),
    }),
  )
  return [...(bench.canEdit() ? edits : []), ...views, { words: 'system.bar.fit', run: sheet.fit }]
}
