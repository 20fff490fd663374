import { type SketchedFlow, type SketchedStep, sketch } from '../src/graph/sketch.ts'

interface Loops {
  /** Return flows of the whole map, and how many of them share one loop. */
  readonly returns: number
  readonly together: number
}

const LANES = ['front', 'back', 'expert', 'head'] as const
const PARTICIPANTS = Object.fromEntries(LANES.map((lane, at) => [lane, { rate: 400 + 100 * at }]))
/** Operations of one stage, between a choice of two ways and a parallel pair. */
const STAGE = 12

/**
 * A map of `size` steps, about: operations that change hands, choices and parallel pairs, and loops as long as the map
 * allows: `together` returns each, every one leading back over the two before it.
 */
export function loopedMap(size: number, { returns, together }: Loops) {
  const steps: Record<string, SketchedStep> = { start: {}, end: {} }
  const flows: Record<string, SketchedFlow> = {}
  let last = 'start'
  let fields: SketchedFlow = {}
  const lead = (id: string, step: SketchedStep) => {
    steps[id] = step
    flows[`${last} > ${id}`] = { wait: [10, 60, 240], transfer: [5, 10, 20], ...fields }
    fields = {}
    last = id
  }
  const work = (id: string, at: number): SketchedStep => ({
    text: id,
    time: [5, 20, 60 + (at % 7)],
    value: (['VA', 'NNVA', 'NNVA', 'NVA'] as const)[at % 4]!,
    loss: at % 4 === 3 ? 'processing' : null,
    lane: LANES[at % LANES.length]!,
    signatures: at % 9 === 0 ? 1 : 0,
    accuracy: 0.99,
  })
  const parted = (look: 'xor' | 'and' | 'or', name: string, at: number) => {
    const join = `${name}j`
    lead(name, look === 'xor' ? { look } : { look, join })
    for (const branch of ['p', 'q']) {
      steps[name + branch] = work(name + branch, at + 1)
      flows[`${name} > ${name}${branch}`] = { share: look === 'and' ? null : 0.5, wait: [5, 10, 15] }
      flows[`${name}${branch} > ${join}`] = {}
    }
    steps[join] = { look: 'join' }
    last = join
  }
  const pieces = Math.max(1, returns)
  const each = (size - 2) / pieces
  let placed = 0
  for (let piece = 0; piece < pieces; piece++) {
    const head = `h${piece}`
    lead(head, { look: 'join' })
    while (Object.keys(steps).length < 2 + each * (piece + 1) - 1) {
      const at = placed++
      if (at % STAGE === 5) parted(at % 3 === 0 ? 'and' : 'xor', `s${at}`, at)
      else if (at % STAGE === 11) parted('or', `s${at}`, at)
      else lead(`a${at}`, work(`a${at}`, at))
    }
    if (piece >= returns) continue
    const decision = `x${piece}`
    lead(decision, { look: 'xor' })
    const first = piece - (piece % together)
    const share = [0.1, 0.2, 0.3][piece % 3]!
    flows[`${decision} > h${Math.max(first, piece - 2)}`] = { share, returns: true, wait: [10, 30, 60] }
    fields = { share: 1 - share }
  }
  flows[`${last} > end`] = fields
  const drawn = sketch({ steps, flows, participants: PARTICIPANTS, about: { annualVolume: 1000 } })
  return drawn
}
