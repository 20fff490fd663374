import { makeSubprocess } from '@potok/model'
import type { Bench } from '../maps/bench.ts'
import { selectedSteps } from '../maps/clipboard.ts'
import { toast } from '../ui/toasts.ts'

/** What is selected becomes a map of its own; the step in its place is selected, and its map can be opened at once. */
export function makeInside(bench: Bench): void {
  const steps = selectedSteps(bench)
  const { boxes } = bench.scene()
  const [first] = steps.toSorted((a, b) => (boxes.get(a)?.x ?? 0) - (boxes.get(b)?.x ?? 0))
  if (!first) return
  const text = bench.project().steps.get(first)?.text.trim() ?? ''
  const name = text && steps.length > 1 ? bench.say('subprocess.andOn', { step: text }) : text
  const made = bench.act(
    makeSubprocess,
    {
      map: bench.map,
      steps,
      name: name || bench.say('subprocess.unnamed'),
      startText: bench.say('map.looks.start'),
      endText: bench.say('map.looks.end'),
    },
    { about: first },
  )
  const [step, inner] = made ?? []
  if (!step || !inner) return
  bench.desk.setState({ selection: new Set([step]) })
  toast(bench.say('subprocess.made', { count: steps.length }), {
    action: { words: bench.say('subprocess.open'), run: () => bench.openMap(inner) },
  })
}
