import { type Id, moveElements, type Place } from '@potok/model'
import { toast } from '../ui/toasts.ts'
import type { SystemBench } from './bench.ts'
import type { ForceShape } from './forces.ts'
import type { Asked } from './forces.worker.ts'

/** A layout by forces that is under way: seen while it settles, kept as one undo step when it rests. */
export interface Arranging {
  start(): void
  /** Leaves everything where it stood. */
  stop(): void
  /** An element in a hand, by where its middle is held. */
  hold(id: Id, x: number, y: number): void
  free(id: Id): void
}

export function arrangingOf(bench: SystemBench, suppose: (places: ReadonlyMap<Id, Place>) => void): Arranging {
  let worker: Worker | null = null
  let ids: readonly Id[] = []
  let frame = 0
  let latest: ReadonlyMap<Id, Place> = new Map()
  const show = () => {
    frame = 0
    suppose(latest)
  }
  const say = (asked: Asked) => worker?.postMessage(asked)
  const end = () => {
    worker?.terminate()
    worker = null
    cancelAnimationFrame(frame)
    frame = 0
    suppose(new Map())
    bench.desk.setState({ isArranging: false })
  }
  const keep = (places: ReadonlyMap<Id, Place>) => {
    const { elements } = bench.project()
    // What a colleague deleted or pinned meanwhile is left alone.
    const moved = [...places].filter(([id]) => elements.has(id) && !elements.get(id)?.pinned)
    end()
    if (moved.length === 0 || !bench.act(moveElements, { places: Object.fromEntries(moved) })) return
    toast(bench.say('system.arranged'))
  }
  return {
    start() {
      end()
      const project = bench.project()
      const { elements, relations } = bench.shown()
      if (elements.length === 0) return
      ids = elements.map(({ id }) => id)
      const at = new Map(ids.map((id, place) => [id, place]))
      const shape: ForceShape = {
        places: ids.flatMap((id, place) => {
          const [x, y] = project.layout.get(id) ?? [(place % 20) * 190, Math.floor(place / 20) * 150]
          return [x, y]
        }),
        pinned: elements.map(({ pinned }) => pinned),
        links: relations.map(({ start, end }) => [at.get(start!)!, at.get(end!)!] as const),
      }
      bench.desk.setState({ isArranging: true })
      worker = new Worker(new URL('./forces.worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<{ places: Float32Array; isSettled: boolean }>) => {
        const places = new Map(
          ids.map((id, place) => [
            id,
            [Math.round(data.places[2 * place]!), Math.round(data.places[2 * place + 1]!)] as Place,
          ]),
        )
        if (data.isSettled) return keep(places)
        latest = places
        frame ||= requestAnimationFrame(show)
      }
      say({ start: shape })
    },
    stop: end,
    hold: (id, x, y) => say({ hold: [ids.indexOf(id), x, y] }),
    free: (id) => say({ free: ids.indexOf(id) }),
  }
}
