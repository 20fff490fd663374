import { byOrder } from '../graph/byOrder.ts'
import type { Id } from '../ids.ts'
import type { CauseCheck } from '../records/causeCheck.ts'
import { type CauseProof, PROOF_STRENGTHS, type ProofStrength } from '../records/causeProof.ts'
import type { Project } from '../records/project.ts'

export interface Proven {
  readonly proofs: readonly CauseProof[]
  readonly checks: readonly CauseCheck[]
  /** How many of both speak for it, and against it. */
  readonly speakFor: number
  readonly speakAgainst: number
  /** Of the strongest that speaks for it. */
  readonly strength: ProofStrength | 'none'
}

/** What speaks for a cause and against it: proofs with words, and checks that came out with something found. */
export function provenBy(project: Project, cause: Id): Proven {
  const isHere = (one: { cause: Id | null }) => one.cause === cause
  const proofs = [...project.causeProofs.values()].filter(isHere).sort(byOrder)
  const checks = [...project.causeChecks.values()].filter(isHere).sort(byOrder)
  const told = proofs.filter((one) => proofWords(project, one) !== '')
  const ended = checks.filter(({ found }) => found.trim() !== '')
  const speaking = told.filter(({ against }) => !against)
  const confirming = ended.filter(({ result }) => result === 'confirms')
  const strengths = [...speaking.map(({ strength }) => strength), ...confirming.map((): ProofStrength => 'fact')]
  const strongest = Math.max(-1, ...strengths.map((one) => PROOF_STRENGTHS.indexOf(one)))
  return {
    proofs,
    checks,
    speakFor: speaking.length + confirming.length,
    speakAgainst: told.length - speaking.length + ended.filter(({ result }) => result === 'refutes').length,
    strength: PROOF_STRENGTHS[strongest] ?? 'none',
  }
}

/** Its own words, or those of the evidence that it is. */
export function proofWords(project: Project, { text, evidence }: CauseProof): string {
  return text.trim() || (project.evidence.get(evidence ?? '')?.text.trim() ?? '')
}

/** Its last day is behind and nothing came of it yet; `today` as `YYYY-MM-DD`. */
export const isCheckLate = ({ due, result }: CauseCheck, today: string): boolean =>
  due !== null && due < today && result === 'open'
