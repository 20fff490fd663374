import { evidenceOf } from './evidenceOf.ts'
import { elsewhere, examinedList, type Tool } from './examined.ts'

/** What belongs to no one stage. */
export const ACROSS: readonly Tool[] = [
  elsewhere('register'),
  elsewhere('portfolio'),
  elsewhere('monitoring'),
  { name: 'feedback', examine: (project) => examinedList(evidenceOf(project, 'feedback'), {}) },
]
