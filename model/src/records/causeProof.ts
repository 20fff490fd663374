import { flag, line, oneOf, type Plain, reference, text } from './fields.ts'

export const PROOF_KINDS = ['fact', 'measurement', 'document', 'observation'] as const
export type ProofKind = (typeof PROOF_KINDS)[number]

/** From the weakest to the strongest. */
export const PROOF_STRENGTHS = ['opinion', 'fact', 'measured'] as const
export type ProofStrength = (typeof PROOF_STRENGTHS)[number]

/** What speaks for a cause, or against it. */
export const causeProofFields = {
  cause: reference(),
  kind: oneOf(PROOF_KINDS, 'fact'),
  strength: oneOf(PROOF_STRENGTHS, 'fact'),
  against: flag(),
  text: text(),
  /** A piece of evidence of the project that it is; its words count where there is no text. */
  evidence: reference(),
  order: line(),
}

export type CauseProof = Plain<typeof causeProofFields>
