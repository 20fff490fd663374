import { pasteSteps } from '@potok/model'
import type { Bench } from '../maps/bench.ts'
import { openingView } from '../maps/openingView.ts'
import type { Language, Say } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { clipOf } from './clipOf.ts'
import type { TemplateName } from './templates.ts'

/** Draws the template on the empty map in one deed, shows its beginning and chooses its first step. */
export function takeTemplate(bench: Bench, name: TemplateName, sayIn: (language: Language) => Say): void {
  const clip = clipOf(name, bench.project().about.locale, sayIn)
  const ids = bench.act(pasteSteps, { map: bench.map, clip, by: [0, 0], isForeign: true })
  if (!ids) return
  const { steps } = bench.project()
  const first = ids.find((id) => steps.get(id)?.look === 'operation') ?? ids[0]
  bench.desk.setState({ selection: new Set(first ? [first] : []) })
  toast(bench.say('templates.taken'), {
    action: { words: bench.say('templates.remove'), run: () => void bench.undo()?.undo() },
  })
  // The picture follows the document by a frame.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const stage = document.querySelector<HTMLElement>('.map-stage')
      void bench.view()?.setViewport(openingView(bench.scene(), stage))
    }),
  )
}
