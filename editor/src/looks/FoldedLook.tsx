import type { LookProps } from './look.ts'

/** Any step of a folded lane: where it stands and what class it is of. */
export function FoldedLook({ step }: LookProps) {
  return <div className="folded-look" data-value={step.value ?? 'none'} />
}
