import { EVIDENCE_METHODS, type EvidenceMethod } from '@potok/model'
import type { Say } from '../ui/texts/texts.ts'

export const methodWords = (say: Say, method: EvidenceMethod): string => say(`research.methods.${method}`)

export const methodChoices = (say: Say) =>
  EVIDENCE_METHODS.map((method) => ({ value: method, label: methodWords(say, method) }))
