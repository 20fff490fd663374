import { Button } from '@mantine/core'
import { IconListNumbers } from '@tabler/icons-react'
import { useWriting } from '../papers/useWriting.ts'
import { latestRanking } from '../ranking/rankWords.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

const MAIN = 3

/** What the last ranking put first can be taken into the justification of the project, as lines that people may then change. */
export function MainProblems() {
  const { say } = useTexts()
  const project = useProject()!
  const { problems, card } = project
  const mayEdit = useMayEdit()
  const write = useWriting()
  const ranking = latestRanking(project, 'problems')
  if (!ranking) return null
  const main = [...problems.values()].filter(({ id }) => ranking.place(id) <= MAIN)
  const lines = main
    .sort((a, b) => ranking.place(a.id) - ranking.place(b.id) || (a.number ?? 0) - (b.number ?? 0))
    .map(({ id, number, text }) => say('card.rankedLine', { number: number ?? '…', text, rank: ranking.words(id) }))
  const lacking = lines.filter((one) => !card.justification.split('\n').includes(one))
  if (lines.length === 0) return null
  return (
    <div className="wide stack" style={{ gap: 4 }}>
      <p className="quiet small">{say('card.ranked')}</p>
      <ul className="plain">
        {lines.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {mayEdit && lacking.length > 0 && (
        <p>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconListNumbers size={14} aria-hidden="true" />}
            onClick={() =>
              write.fixed('card', {
                justification: [card.justification.trimEnd(), ...lacking].filter((one) => one !== '').join('\n'),
              })
            }
          >
            {say('card.takeRanked')}
          </Button>
        </p>
      )}
    </div>
  )
}
