import type { Id, Noun } from '@potok/model'
import { useWriting } from '../papers/useWriting.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { Linked } from './Linked.tsx'
import { nameOf, short, TAGGED, thingOf, thingsOf } from './things.ts'

/** What a record is about: steps, problems, points of contact, each a way there. */
export function Tags({ noun, id, about }: { noun: Noun; id: Id; about: readonly Id[] }) {
  const { say } = useTexts()
  const project = useProject()!
  const { projectId } = useSession()
  const write = useWriting()
  return (
    <Linked
      label={say('research.about')}
      linked={thingsOf(project, about)}
      offered={TAGGED.map((one) => ({
        group: say(`research.nouns.${one}` as TextKey),
        choices: [...project[one].values()].map((record) => ({ id: record.id, name: short(nameOf(record)) })),
      }))}
      add={(member) => write.include(noun, id, 'about', member)}
      exclude={(member) => write.exclude(noun, id, 'about', member)}
      line={(choice) => {
        const thing = thingOf(project, choice.id)
        const step = project.steps.get(choice.id)
        const map = step?.map ?? project.journeyStages.get(choice.id)?.map
        const words = (
          <>
            {thing && <span className="small quiet">{say(`research.nouns.${thing.noun}` as TextKey)}</span>}{' '}
            {choice.name}
          </>
        )
        return map ? <Go to={{ name: 'map', project: projectId, map, step: step?.id ?? null }}>{words}</Go> : words
      }}
    />
  )
}
