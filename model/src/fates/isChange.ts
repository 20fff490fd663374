import type { StepFate } from './fates.ts'

/**
 * Says whether the step itself is done otherwise, so that somebody decided it: not where it was only worded anew, or is
 * passed more or less often because others changed. A person who says that it stays does not hide that it did not.
 */
export function isChange({ fate, changes, typed, after }: StepFate): boolean {
  const isOther = changes.some((one) => one !== 'passes' && one !== 'words')
  if (fate === 'kept' || fate === 'reworded') return typed && (isOther || after.length !== 1)
  return typed || isOther || fate === 'parallel' || changes.length === 0
}
