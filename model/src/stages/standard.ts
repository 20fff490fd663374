import type { Procedure } from '../records/procedure.ts'
import { examinedList, isWritten, lack, type Tool } from './examined.ts'

const NEEDED = ['purpose', 'scope', 'responsibility', 'control'] as const satisfies (keyof Procedure)[]

export const STANDARD: readonly Tool[] = [
  {
    name: 'procedure',
    examine({ procedures }) {
      const all = [...procedures.values()]
      const found = examinedList(all, { unwritten: (one) => NEEDED.every((field) => isWritten(one[field])) })
      const isApproved = all.some(({ state }) => state === 'approved' || state === 'finished')
      if (found.state !== 'complete') return found
      return isApproved ? { ...found, state: 'approved' } : { ...found, lacks: [lack('unapproved')] }
    },
  },
  {
    name: 'readers',
    examine: ({ procedures }) =>
      examinedList([...procedures.values()], { readerless: ({ readers }) => isWritten(readers) }),
  },
]
