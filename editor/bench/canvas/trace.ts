/**
 * Milliseconds of a processor that the page's main thread took in each frame, cut at the marks `bf` of the driver. By the
 * clock of the thread, not of the wall: what the machine does besides does not count.
 */
export interface Frames {
  readonly frames: number
  readonly gapP50: number
  readonly busyP50: number
  readonly busyP95: number
  /** All frames together. */
  readonly busy: number
  /** Script and style together, mean and 95th of a hundred: no painting is in it. */
  readonly script: number
  readonly scriptP95: number
}

interface TraceEvent {
  name: string
  cat: string
  ph: string
  /** Microseconds of the wall, and of the thread. */
  ts: number
  tts?: number
  tdur?: number
  pid: number
  tid: number
}

const STYLE = new Set(['UpdateLayoutTree', 'RecalculateStyles', 'Layout', 'HitTest', 'ParseAuthorStyleSheet'])
const PAINT = new Set([
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'CompositeLayers',
  'UpdateLayer',
  'UpdateLayerTree',
  'PaintImage',
  'RasterTask',
])
const SCRIPT =
  /^(FunctionCall|EvaluateScript|FireAnimationFrame|TimerFire|EventDispatch|RunMicrotasks|FireIdleCallback|v8\.|V8\.|MinorGC|MajorGC|BlinkGC|CppGC|XHR|ResizeObserver)/

const kindOf = (name: string) =>
  STYLE.has(name) || SCRIPT.test(name) ? 'script' : PAINT.has(name) || name === 'RunTask' ? 'other' : null

export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

export function framesOf(events: readonly TraceEvent[]): Frames | null {
  const marks = events
    .filter(({ name, cat }) => name === 'bf' && cat.includes('user_timing'))
    .sort((a, b) => a.ts - b.ts)
  const [first] = marks
  if (!first || marks.length < 3) return null
  const cuts = marks.map(({ tts }) => tts!)
  const count = cuts.length - 1
  const [busy, script] = [new Float64Array(count), new Float64Array(count)]
  /** A task that straddles a cut is split there. */
  const add = (kind: 'script' | 'other', from: number, to: number) => {
    let at = cuts.findLastIndex((cut) => cut <= from)
    for (let start = Math.max(from, cuts[0]!); start < to && at < count; at++) {
      if (at < 0) continue
      const end = Math.min(to, cuts[at + 1]!)
      busy[at]! += end - start
      if (kind === 'script') script[at]! += end - start
      start = end
    }
  }
  const main = events
    .filter(
      ({ ph, pid, tid, tdur, name }) => ph === 'X' && pid === first.pid && tid === first.tid && tdur && kindOf(name),
    )
    .sort((a, b) => a.tts! - b.tts! || b.tdur! - a.tdur!)
  const open: { kind: 'script' | 'other'; from: number; end: number }[] = []
  const close = () => {
    const done = open.pop()!
    add(done.kind, done.from, done.end)
    const parent = open.at(-1)
    if (parent) parent.from = Math.max(parent.from, done.end)
  }
  for (const { tts, tdur, name } of main) {
    const [from, until] = [tts!, tts! + tdur!]
    while (open.length > 0 && open.at(-1)!.end <= from) close()
    const parent = open.at(-1)
    if (parent && from > parent.from) {
      add(parent.kind, parent.from, from)
      parent.from = from
    }
    open.push({ kind: kindOf(name)!, from, end: parent ? Math.min(until, parent.end) : until })
  }
  while (open.length > 0) close()
  const ms = (values: Float64Array) => [...values].map((one) => one / 1000)
  const scripts = ms(script)
  return {
    frames: count,
    gapP50: percentile(
      marks.slice(1).map(({ ts }, at) => (ts - marks[at]!.ts) / 1000),
      50,
    ),
    busyP50: percentile(ms(busy), 50),
    busyP95: percentile(ms(busy), 95),
    busy: ms(busy).reduce((sum, one) => sum + one, 0),
    script: scripts.reduce((sum, one) => sum + one, 0) / count,
    scriptP95: percentile(scripts, 95),
  }
}
