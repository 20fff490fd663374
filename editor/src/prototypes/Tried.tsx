import type { Prototype } from '@potok/model'
import { useWriting } from '../papers/useWriting.ts'
import { Linked } from '../research/Linked.tsx'
import { nameOf, short, thingsOf } from '../research/things.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'

/** What a prototype can try, in the order in which it is offered. */
const TRIED = ['solutions', 'steps'] as const

/** The solutions and steps that a prototype tries, each a way there. */
export function Tried({ prototype: { id, tries } }: { prototype: Prototype }) {
  const { say } = useTexts()
  const project = useProject()!
  const { projectId } = useSession()
  const write = useWriting()
  return (
    <Linked
      label={say('prototypes.tries')}
      linked={thingsOf(project, tries)}
      offered={TRIED.map((noun) => ({
        group: say(`research.nouns.${noun}` as TextKey),
        choices: [...project[noun].values()].map((record) => ({ id: record.id, name: short(nameOf(record)) })),
      }))}
      add={(member) => write.include('prototypes', id, 'tries', member)}
      exclude={(member) => write.exclude('prototypes', id, 'tries', member)}
      line={(choice) => {
        const step = project.steps.get(choice.id)
        return step ? (
          <Go to={{ name: 'map', project: projectId, map: step.map!, step: step.id }}>{choice.name}</Go>
        ) : (
          <Go to={{ name: 'project', project: projectId, part: 'solutions', item: choice.id }}>{choice.name}</Go>
        )
      }}
    />
  )
}
