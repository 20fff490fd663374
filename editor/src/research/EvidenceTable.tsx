import type { Evidence } from '@potok/model'
import { Register, type RegisterColumn } from '../boards/Register.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { dateWords } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { EvidenceShown } from './EvidenceBoard.tsx'
import { methodWords } from './methods.ts'
import { short, thingsOf } from './things.ts'

export function EvidenceTable({ list, chosen, open }: EvidenceShown) {
  const { say, language } = useTexts()
  const project = useProject()!
  const columns: RegisterColumn<Evidence>[] = [
    { key: 'text', head: say('research.text'), by: ({ text, quote }) => text || quote },
    { key: 'method', head: say('research.method'), by: ({ method }) => methodWords(say, method) },
    {
      key: 'segment',
      head: say('research.segment'),
      by: ({ segment }) => project.segments.get(segment ?? '')?.name ?? null,
    },
    {
      key: 'date',
      head: say('research.date'),
      by: ({ date }) => date,
      cell: ({ date }) => date && dateWords(date, language),
      className: 'day',
    },
    {
      key: 'about',
      head: say('research.about'),
      by: ({ about }) =>
        thingsOf(project, about)
          .map(({ name }) => short(name))
          .join('; '),
    },
  ]
  return <Register label={say('project.evidence')} columns={columns} rows={list} chosen={chosen} open={open} />
}
