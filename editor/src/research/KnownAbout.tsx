import { byOrder, type Id } from '@potok/model'
import { useWriting } from '../papers/useWriting.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Linked } from './Linked.tsx'
import { methodWords } from './methods.ts'
import { nameOf, short } from './things.ts'
import './research.css'

/** The evidence that is tagged to a step, flow or problem, from its side. */
export function KnownAbout({ about, label, hidden }: { about: Id; label: string; hidden?: boolean }) {
  const { say } = useTexts()
  const { evidence } = useProject()!
  const { projectId } = useSession()
  const write = useWriting()
  const pieces = [...evidence.values()].sort((a, b) => byOrder(b, a))
  const choices = pieces.map((one) => ({ id: one.id, name: short(nameOf(one) || one.quote) || '…' }))
  const here = new Set(pieces.filter((one) => one.about.includes(about)).map(({ id }) => id))
  return (
    <Linked
      label={label}
      hidden={hidden}
      linked={choices.filter(({ id }) => here.has(id))}
      offered={[{ group: say('project.evidence'), choices }]}
      add={(id) => write.include('evidence', id, 'about', about)}
      exclude={(id) => write.exclude('evidence', id, 'about', about)}
      line={({ id, name }) => (
        <Go to={{ name: 'project', project: projectId, part: 'evidence', item: id }}>
          <span className="small quiet">{methodWords(say, evidence.get(id)?.method ?? 'interview')}</span> {name}
        </Go>
      )}
    />
  )
}
