import { type Id, type Project, processMaps } from '@potok/model'
import type { Bench } from './bench.ts'
import { bringIntoView } from './moving.ts'

/** What an undo or redo changed is selected and seen: out of sight the sheet goes there, on another map that map opens, as when this one is no more. */
export function showDone(bench: Bench, ids: readonly Id[] | null): void {
  if (!ids) return
  const project = bench.project()
  if (!project.maps.has(bench.map)) {
    const [other] = processMaps(project)
    if (other) bench.openMap(other.id)
    return
  }
  const here = ids.filter((id) => mapOf(project, id) === bench.map)
  if (here.length > 0 || ids.length === 0) {
    bench.desk.setState({ selection: new Set(here), refusal: null })
    // The picture follows the document by a frame.
    requestAnimationFrame(() => requestAnimationFrame(() => seen(bench, here)))
    return
  }
  const [elsewhere] = ids.filter((id) => mapOf(project, id) !== null)
  const map = elsewhere && mapOf(project, elsewhere)
  if (map && project.maps.has(map)) bench.openMap(map, elsewhere)
}

function seen(bench: Bench, ids: readonly Id[]): void {
  const { boxes } = bench.scene()
  const { flows } = bench.project()
  const [first] = ids.map((id) => (boxes.has(id) ? id : (flows.get(id)?.start ?? ''))).filter((id) => boxes.has(id))
  if (first) bringIntoView(bench, first)
}

/** The map that an element stands on; null for what stands on none. */
function mapOf({ steps, flows }: Project, id: Id): Id | null {
  return (steps.get(id) ?? flows.get(id))?.map ?? null
}
