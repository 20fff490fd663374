import { HYPOTHESIS_STATES, type Hypothesis, type Id, researchFindings } from '@potok/model'
import { Board } from '../boards/Board.tsx'
import { Register, type RegisterColumn } from '../boards/Register.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { useProject } from '../store/SessionScope.tsx'
import { dateWords } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { FindingLine } from './FindingLine.tsx'

export interface HypothesesShown {
  list: readonly Hypothesis[]
  chosen: Id | null
  open(item: Id): void
}

/** A column a state: a card is carried to what its check came to. */
export function HypothesisBoard({ list, chosen, open }: HypothesesShown) {
  const { say, language } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const findings = researchFindings(project)
  return (
    <Board
      label={say('research.hypotheses')}
      columns={HYPOTHESIS_STATES.map((key) => ({ key, title: say(`research.states.${key}`) }))}
      list={list}
      columnOf={({ state }) => state}
      nameOf={({ text }) => text}
      chosen={chosen}
      open={open}
      move={({ id }, state) => write.fields('hypotheses', id, { state })}
      card={({ id, text, knownBy, due, supports, against }) => (
        <>
          <span className="research-words">{text || say('research.empty')}</span>
          {knownBy && (
            <span className="small quiet">
              {say('research.hypothesis.knownBy')}: {knownBy}
            </span>
          )}
          <span className="small">
            {[
              supports.length > 0 && `${say('research.supports')}: ${supports.length}`,
              against.length > 0 && `${say('research.against')}: ${against.length}`,
              due && `${say('research.due')}: ${dateWords(due, language)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {findings
            .filter(({ about }) => about.includes(id))
            .map((finding) => (
              <FindingLine key={finding.code} finding={finding} />
            ))}
        </>
      )}
    />
  )
}

export function HypothesisTable({ list, chosen, open }: HypothesesShown) {
  const { say, language } = useTexts()
  const columns: RegisterColumn<Hypothesis>[] = [
    { key: 'text', head: say('research.hypothesis.text'), by: ({ text }) => text },
    { key: 'because', head: say('research.hypothesis.because'), by: ({ because }) => because },
    { key: 'knownBy', head: say('research.hypothesis.knownBy'), by: ({ knownBy }) => knownBy },
    { key: 'state', head: say('research.state'), by: ({ state }) => say(`research.states.${state}`) },
    {
      key: 'due',
      head: say('research.due'),
      by: ({ due }) => due,
      cell: ({ due }) => due && dateWords(due, language),
      className: 'day',
    },
    { key: 'supports', head: say('research.supports'), by: ({ supports }) => supports.length || null },
    { key: 'against', head: say('research.against'), by: ({ against }) => against.length || null },
  ]
  return <Register label={say('research.hypotheses')} columns={columns} rows={list} chosen={chosen} open={open} />
}
