import { LOSSES, type RecordOf, rootCauses } from '@potok/model'
import { latestRanking } from '../ranking/rankWords.ts'
import { KnownAbout } from '../research/KnownAbout.tsx'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { byNumber, ListTable } from './ListTable.tsx'
import { useWriting } from './useWriting.ts'
import { Chosen, Written } from './Written.tsx'

export function ProblemList() {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const { projectId } = useSession()
  const rootOf = (problem: string) => rootCauses(project, problem).map(({ cause }) => cause.text)
  return (
    <ListTable<RecordOf<'problems'>>
      title={say('project.problems')}
      talk="problems"
      rows={byNumber(project.problems.values())}
      rank={latestRanking(project, 'problems')}
      empty={{ title: say('lists.noProblems'), hint: say('lists.noProblemsHint') }}
      add={{ words: say('lists.addProblem'), run: () => write.add('problems') }}
      remove={(row) => write.remove('problems', row.id)}
      columns={[
        {
          title: 'lists.problem',
          cell: (row) => (
            <Written
              label={say('lists.problem')}
              hidden
              long
              value={row.text}
              write={(value) => write.text('problems', row.id, 'text', value)}
            />
          ),
        },
        {
          title: 'lists.loss',
          width: 200,
          cell: (row) => (
            <Chosen
              label={say('lists.loss')}
              hidden
              value={row.loss ?? ''}
              choices={[
                { value: '', label: say('lists.none') },
                ...LOSSES.map((loss) => ({ value: loss, label: say(`lists.losses.${loss}`) })),
              ]}
              write={(value) => write.fields('problems', row.id, { loss: value === '' ? null : value })}
            />
          ),
        },
        {
          title: 'lists.evidence',
          cell: (row) => (
            <Written
              label={say('lists.evidence')}
              hidden
              long
              value={row.evidence}
              write={(value) => write.text('problems', row.id, 'evidence', value)}
            />
          ),
        },
        {
          title: 'project.evidence',
          width: 240,
          cell: (row) => <KnownAbout about={row.id} label={say('project.evidence')} hidden />,
        },
        {
          title: 'lists.rootCause',
          cell: (row) => (
            <p style={{ margin: 7 }}>
              <Go to={{ name: 'project', project: projectId, part: 'causes', item: row.id }}>
                {rootOf(row.id).join('; ') || say('lists.findCauses')}
              </Go>
            </p>
          ),
        },
      ]}
    />
  )
}
