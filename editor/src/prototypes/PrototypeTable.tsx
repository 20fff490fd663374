import type { Prototype } from '@potok/model'
import { Register, type RegisterColumn } from '../boards/Register.tsx'
import { short, thingsOf } from '../research/things.ts'
import { useProject } from '../store/SessionScope.tsx'
import { dateWords } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { PrototypesShown } from './PrototypeBoard.tsx'
import { decisionWords, minutesWords } from './prototypeWords.ts'

export function PrototypeTable({ list, chosen, open }: PrototypesShown) {
  const { say, language } = useTexts()
  const project = useProject()!
  const columns: RegisterColumn<Prototype>[] = [
    { key: 'text', head: say('prototypes.text'), by: ({ text }) => text || say('prototypes.nameless') },
    {
      key: 'fidelity',
      head: say('prototypes.fidelity'),
      by: ({ fidelity }) => say(`prototypes.fidelities.${fidelity}`),
    },
    {
      key: 'tries',
      head: say('prototypes.tries'),
      by: ({ tries }) =>
        thingsOf(project, tries)
          .map(({ name }) => short(name))
          .join('; '),
    },
    { key: 'testers', head: say('prototypes.testers'), by: ({ testers }) => testers },
    {
      key: 'day',
      head: say('prototypes.day'),
      by: ({ day }) => day,
      cell: ({ day }) => day && dateWords(day, language),
      className: 'day',
    },
    {
      key: 'result',
      head: say('prototypes.result'),
      by: (one) => [one.result, minutesWords(say, one, language)].filter(Boolean).join(' '),
    },
    { key: 'decision', head: say('prototypes.decision'), by: ({ decision }) => decisionWords(say, decision) },
  ]
  return <Register label={say('project.prototypes')} columns={columns} rows={list} chosen={chosen} open={open} />
}
