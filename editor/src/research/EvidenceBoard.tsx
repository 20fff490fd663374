import { EVIDENCE_METHODS, type Evidence, type Id } from '@potok/model'
import { Board } from '../boards/Board.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { EvidenceWords } from './EvidenceWords.tsx'
import { methodWords } from './methods.ts'

export interface EvidenceShown {
  list: readonly Evidence[]
  chosen: Id | null
  open(item: Id): void
}

/** A column a method. */
export function EvidenceBoard({ list, chosen, open }: EvidenceShown) {
  const { say } = useTexts()
  const write = useWriting()
  return (
    <Board
      label={say('project.evidence')}
      columns={EVIDENCE_METHODS.map((key) => ({ key, title: methodWords(say, key) }))}
      list={list}
      columnOf={({ method }) => method}
      nameOf={({ text, quote }) => text || quote}
      chosen={chosen}
      open={open}
      move={({ id }, method) => write.fields('evidence', id, { method })}
      card={(one) => <EvidenceWords evidence={one} />}
    />
  )
}
