import type { Id, Noun } from '@potok/model'
import { useWriting } from '../papers/useWriting.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Linked } from './Linked.tsx'
import { methodWords } from './methods.ts'
import { nameOf, short } from './things.ts'

/** The pieces of evidence in one set of a record, each with its method. */
export function EvidenceLinks(given: { label: string; noun: Noun; id: Id; field: string; ids: readonly Id[] }) {
  const { say } = useTexts()
  const { evidence } = useProject()!
  const { projectId } = useSession()
  const write = useWriting()
  const named = (id: Id) => {
    const one = evidence.get(id)
    return one ? [{ id, name: short(nameOf(one) || one.quote) || '…' }] : []
  }
  return (
    <Linked
      label={given.label}
      linked={given.ids.flatMap(named)}
      offered={[{ group: say('project.evidence'), choices: [...evidence.keys()].flatMap(named) }]}
      add={(member) => write.include(given.noun, given.id, given.field, member)}
      exclude={(member) => write.exclude(given.noun, given.id, given.field, member)}
      line={({ id, name }) => (
        <Go to={{ name: 'project', project: projectId, part: 'evidence', item: id }}>
          <span className="small quiet">{methodWords(say, evidence.get(id)?.method ?? 'interview')}</span> {name}
        </Go>
      )}
    />
  )
}
