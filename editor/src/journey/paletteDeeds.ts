import type { Deed } from '../palette/deed.ts'
import type { JourneyBench } from './bench.ts'
import { addRowHere, addStageHere, addStepHere, turnMoment } from './deeds.ts'

/** What Ctrl+K offers on a journey. */
export function journeyDeeds(bench: JourneyBench): readonly Deed[] {
  const edits: readonly Deed[] = [
    { words: 'journey.bar.addStep', hint: 'Insert', run: () => addStepHere(bench) },
    { words: 'journey.bar.addStage', hint: 'Shift+Insert', run: () => addStageHere(bench) },
    { words: 'journey.bar.addRow', hint: 'Ctrl+Insert', run: () => addRowHere(bench) },
    { words: 'journey.bar.moment', hint: 'Alt+M', run: () => turnMoment(bench) },
  ]
  const views = (['journey', 'blueprint', 'personas', 'table'] as const).map(
    (view): Deed => ({ words: `journey.views.${view}`, run: () => bench.desk.setState({ view, pen: null }) }),
  )
  const panel: Deed = {
    words: 'journey.bar.panel',
    run: () => bench.desk.setState(({ panelIsOpen }) => ({ panelIsOpen: !panelIsOpen })),
  }
  return [...(bench.canEdit() ? edits : []), ...views, panel]
}
