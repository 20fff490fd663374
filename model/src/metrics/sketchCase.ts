import { type Sketched, type SketchedFlow, type SketchedStep, sketch } from '../graph/sketch.ts'
import type { LossCode, Value } from '../records/step.ts'
import type { Time } from '../records/time.ts'

type Triple = Time['triple']

/** What figures need of a case file; the format is described in the cases' README. */
export interface CaseFile {
  readonly process: { readonly annualVolume: number }
  readonly participants: readonly { readonly id: string; readonly external?: boolean; readonly rate?: number }[]
  readonly current: CaseGraph
  readonly target?: CaseGraph
  readonly expected: { readonly current: Record<string, unknown>; readonly target?: Record<string, unknown> }
}

interface CaseGraph {
  readonly nodes: readonly {
    readonly id: string
    readonly kind: 'start' | 'end' | 'task' | 'wait' | 'xor' | 'and' | 'or' | 'join'
    readonly lane?: string
    readonly time?: Triple
    readonly value?: Value
    readonly loss?: LossCode
    readonly headcount?: number
    readonly client?: boolean
    readonly signatures?: number
    readonly ca?: number
    readonly join?: string
    readonly outcome?: 'primary' | 'alternative'
  }[]
  readonly edges: readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly p?: number
    readonly wait?: Triple
    readonly transfer?: Triple
    readonly ret?: boolean
    readonly k?: number
  }[]
}

/** Draws one graph of a case, for tests of figures alone: an import is tested where imports are. */
export function sketchCase(file: CaseFile, state: 'current' | 'target'): Sketched {
  const graph = file[state]!
  const steps = graph.nodes.map(({ id, kind, ca, ...node }): [string, SketchedStep] => [
    id,
    { ...node, lane: node.lane ?? null, look: kind === 'task' ? 'operation' : kind, accuracy: ca ?? null },
  ])
  const flows = graph.edges.map(({ id, from, to, p, ret, k, wait, transfer }): [string, SketchedFlow] => [
    `${id}: ${from} > ${to}`,
    { wait, transfer, share: p ?? null, returns: ret ?? false, repeats: k ?? null },
  ])
  return sketch({
    steps: Object.fromEntries(steps),
    flows: Object.fromEntries(flows),
    participants: Object.fromEntries(file.participants.map(({ id, ...participant }) => [id, participant])),
    about: { annualVolume: file.process.annualVolume },
  })
}
