import { Button } from '@mantine/core'
import { byOrder, type Solution } from '@potok/model'
import { IconFlask2 } from '@tabler/icons-react'
import { useWriting } from '../papers/useWriting.ts'
import { atEnd } from '../research/atEnd.ts'
import { go } from '../routes.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { decisionWords } from './prototypeWords.ts'

/** What became of the prototypes that try a solution, each a way there, and a button that begins one with its words. */
export function SolutionPrototypes({ solution: { id, text } }: { solution: Solution }) {
  const { say } = useTexts()
  const { prototypes } = useProject()!
  const { projectId } = useSession()
  const mayEdit = useMayEdit()
  const write = useWriting()
  const trying = [...prototypes.values()].filter(({ tries }) => tries.includes(id)).sort(byOrder)
  const at = (item: string) => ({ name: 'project', project: projectId, part: 'prototypes', item }) as const
  const begin = () => {
    const done = write.add('prototypes', { ...atEnd(prototypes.values()), text, tries: [id] })
    if (done.ok) go(at(done.value[0]!))
  }
  return (
    <div className="prototypes-of">
      {trying.map((one) => (
        <Go key={one.id} to={at(one.id)} title={one.text}>
          {decisionWords(say, one.decision)}
        </Go>
      ))}
      {mayEdit && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFlask2 size={14} aria-hidden="true" />}
          aria-label={say('prototypes.tryOutOne', { solution: text })}
          onClick={begin}
        >
          {say('prototypes.tryOut')}
        </Button>
      )}
    </div>
  )
}
