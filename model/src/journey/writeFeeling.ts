import type { Draft } from '../document/draft.ts'
import type { Id } from '../ids.ts'

interface Felt {
  step: Id
  persona: Id
  value: number | null
}

/** Onto the record that everybody reads, also where two people made one each at once; else a new one. */
export function writeFeeling(draft: Draft, map: Id | null, { step, persona, value }: Felt): void {
  const known = [...draft.project.feelings.values()].find((one) => one.step === step && one.persona === persona)
  if (known) draft.set('feelings', known.id, { value })
  else draft.create('feelings', { map, step, persona, value })
}
