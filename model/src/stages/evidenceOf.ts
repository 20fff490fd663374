import type { Evidence, EvidenceMethod } from '../records/evidence.ts'
import type { Project } from '../records/project.ts'
import { isWritten } from './examined.ts'

export const evidenceOf = ({ evidence }: Pick<Project, 'evidence'>, ...methods: EvidenceMethod[]): Evidence[] =>
  [...evidence.values()].filter(({ method }) => methods.includes(method))

export const hasWords = ({ text, quote }: Evidence): boolean => isWritten(text) || isWritten(quote)
