import type { RecordOf } from '@potok/model'
import { latestRankWords } from '../ranking/rankWords.ts'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { byNumber, ListTable } from './ListTable.tsx'
import { amountOf, useWriting } from './useWriting.ts'
import { Written } from './Written.tsx'

export function SolutionList() {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const mark = (field: 'impact' | 'effort') => ({
    title: `lists.${field}` as const,
    width: 120,
    cell: (row: { id: string; impact: number | null; effort: number | null }) => (
      <Written
        label={say(`lists.${field}`)}
        hidden
        kind="number"
        value={row[field] === null ? '' : String(row[field])}
        write={(value) => write.fields('solutions', row.id, { [field]: amountOf(value) })}
      />
    ),
  })
  return (
    <ListTable<RecordOf<'solutions'>>
      title={say('project.solutions')}
      rows={byNumber(project.solutions.values())}
      rank={latestRankWords(project, 'solutions')}
      empty={{ title: say('lists.noSolutions'), hint: say('lists.noSolutionsHint') }}
      add={{ words: say('lists.addSolution'), run: () => write.add('solutions') }}
      remove={(row) => write.remove('solutions', row.id)}
      columns={[
        {
          title: 'lists.solution',
          cell: (row) => (
            <Written
              label={say('lists.solution')}
              hidden
              long
              value={row.text}
              write={(value) => write.text('solutions', row.id, 'text', value)}
            />
          ),
        },
        {
          title: 'lists.solves',
          width: 140,
          cell: (row) => (
            <p style={{ margin: 7 }}>
              {row.problems.map((id) => project.problems.get(id)?.number ?? '…').join(', ') || say('lists.none')}
            </p>
          ),
        },
        mark('impact'),
        mark('effort'),
      ]}
    />
  )
}
