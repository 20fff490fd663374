/** The form of a case (fixtures/cases): what an analyst hands over. Times are working-minute triples. */
export type Triple = [number, number | null, number]

export interface CaseNode {
  id: string
  kind: 'start' | 'end' | 'task' | 'wait' | 'xor' | 'and' | 'or' | 'join'
  name?: string
  nameEn?: string
  lane?: string
  time?: Triple
  num?: number | string
  value?: string
  loss?: string
  headcount?: number
  client?: boolean
  signatures?: number
  documents?: string[]
  systems?: string[]
  ca?: number
  join?: string
  outcome?: string
}

export interface CaseEdge {
  id: string
  from: string
  to: string
  label?: string
  p?: number
  wait?: Triple
  transfer?: Triple
  ret?: boolean
  k?: number
}

export interface CaseGraph {
  nodes: CaseNode[]
  edges: CaseEdge[]
}

interface CaseProblem {
  num: number
  on?: string
  text: string
  loss?: string
  evidence?: string
  rootCause?: string
  why?: string[]
}

interface CaseSigner {
  position?: string
  name?: string
}

export interface CaseFile {
  id: string
  locale?: string
  title: string
  titleEn?: string
  note?: string
  process?: {
    type?: string
    boundaries?: { from?: string; to?: string }
    owner?: string
    annualVolume?: number
    unit?: string
  }
  participants: { id: string; name: string; en?: string; external?: boolean; rate?: number }[]
  problems?: CaseProblem[]
  solutions?: { id: string; problems?: number[]; text: string; impact?: number; effort?: number }[]
  roadmap?: {
    num: number
    action: string
    solution?: string
    owner?: string
    start?: string
    finish?: string
    result?: string
    status?: string
  }[]
  current: CaseGraph
  target?: CaseGraph
  card?: {
    block1?: Record<string, unknown>
    block2?: { keyRisk?: string; justification?: string[]; otherRisks?: string }
    block3?: { indicators?: Record<string, unknown>[]; effects?: string[] }
    block4?: { events?: { num?: string; name?: string; start?: string; finish?: string }[] }
    approval?: { approve?: CaseSigner; agree?: CaseSigner[] }
  }
}
