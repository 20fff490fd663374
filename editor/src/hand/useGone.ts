import { addStep, type Id, type Project } from '@potok/model'
import { useEffect, useRef } from 'react'
import type { Bench } from '../maps/bench.ts'
import { useSession } from '../store/SessionScope.tsx'
import { type Desk, withoutGone } from '../tools/desk.ts'
import { toast } from '../ui/toasts.ts'

/** What a colleague deletes is let go of wherever this person has it in hand, and they are told; what they typed is offered to be kept. */
export function useGone(bench: Bench, project: Project): void {
  const { presence } = useSession()
  const seen = useRef(project)
  useEffect(() => {
    const before = seen.current
    seen.current = project
    const desk = bench.desk.getState()
    const lives = (id: Id) => project.steps.has(id) || project.flows.has(id)
    const changes = withoutGone(desk, lives)
    if (!changes) return
    bench.desk.setState(changes)
    if (changes.drag === null && desk.drag) presence.drag(null)
    tell(bench, desk, changes, before)
  }, [bench, project, presence])
  useEffect(
    () => () => {
      if (!bench.project().maps.has(bench.map)) tellOfMap(bench, seen.current)
    },
    [bench],
  )
}

function tell(bench: Bench, desk: Desk, changes: Partial<Desk>, before: Project): void {
  const { say } = bench
  if (desk.drag && changes.drag === null) toast(say('hand.gone.carried'))
  if (changes.tool) toast(say('hand.gone.connected'))
  const typed = changes.typing === null && desk.typing?.step
  if (!typed) return
  const words = before.steps.get(typed)?.text.trim() ?? ''
  if (words === '') {
    toast(say('hand.gone.typing'))
    return
  }
  toast(say('hand.gone.typed', { words }), {
    tone: 'danger',
    action: { words: say('hand.gone.asNote'), run: () => keepAsNote(bench, before, typed, words) },
  })
  // The keys that are still coming were meant for the text; the pen leaves the page in this turn.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.toasts')?.focus())
}

/** The whole map is no more: the words are at least there to be read. */
function tellOfMap(bench: Bench, before: Project): void {
  const { typing, drag } = bench.desk.getState()
  const words = before.steps.get(typing?.step ?? '')?.text.trim() ?? ''
  if (words !== '') toast(bench.say('hand.gone.mapTyped', { words }), { tone: 'danger' })
  else if (typing || drag) toast(bench.say('hand.gone.map'))
}

function keepAsNote(bench: Bench, before: Project, step: Id, text: string): void {
  const { lanes } = bench.project()
  const own = before.steps.get(step)?.lane ?? null
  const lane = own && lanes.has(own) ? own : (bench.scene().lanes[0]?.id ?? null)
  const [x, y] = before.layout.get(step) ?? [16, 8]
  const at = [x, lane === own ? y : 8] as const
  const made = bench.act(addStep, { map: bench.map, lane, fields: { look: 'note', text }, at })
  if (made) bench.desk.setState({ selection: new Set(made) })
}
