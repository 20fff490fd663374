import { Button } from '@mantine/core'
import type { RecordOf } from '@potok/model'
import { IconBulb } from '@tabler/icons-react'
import { useState } from 'react'
import { SolutionPrototypes } from '../prototypes/SolutionPrototypes.tsx'
import { latestRanking } from '../ranking/rankWords.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { byNumber, ListTable } from './ListTable.tsx'
import { amountOf, useWriting } from './useWriting.ts'
import { Written } from './Written.tsx'

const StepPrompts = onDemand(async () => (await import('../ideas/StepPrompts.tsx')).StepPrompts)

export function SolutionList() {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const mayEdit = useMayEdit()
  const [isAsking, ask] = useState(false)
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
      talk="solutions"
      rows={byNumber(project.solutions.values())}
      rank={latestRanking(project, 'solutions')}
      empty={{ title: say('lists.noSolutions'), hint: say('lists.noSolutionsHint') }}
      add={{ words: say('lists.addSolution'), run: () => write.add('solutions') }}
      remove={(row) => write.remove('solutions', row.id)}
      beside={
        mayEdit && (
          <Button
            variant="default"
            leftSection={<IconBulb size={16} aria-hidden="true" />}
            aria-expanded={isAsking}
            onClick={() => ask(!isAsking)}
          >
            {say('ideas.open')}
          </Button>
        )
      }
      over={
        isAsking && (
          <div className="prompts-over">
            <StepPrompts />
          </div>
        )
      }
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
        { title: 'project.prototypes', width: 150, cell: (row) => <SolutionPrototypes solution={row} /> },
      ]}
    />
  )
}
