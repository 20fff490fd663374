import { addRecord, ok, setFields } from '@potok/model'
import { act } from '../../store/act.ts'
import { useMayEdit, useSession } from '../../store/SessionScope.tsx'
import { useTexts } from '../../ui/texts/texts.ts'
import { ReadField } from '../dates/ReadField.tsx'
import type { SectionProps } from '../section.ts'

/** Which organisation each participant of the map is of. A new name makes a new organisation. */
export function BelongingFields({ map, project }: Pick<SectionProps, 'map' | 'project'>) {
  const { say, language } = useTexts()
  const session = useSession()
  const disabled = !useMayEdit()
  const participants = [...new Set(map.lanes.map(({ participant }) => participant))].flatMap(
    (id) => project.participants.get(id ?? '') ?? [],
  )
  const choose = (participant: string, name: string) => {
    const known = [...project.organisations.values()].find((one) => one.name.toLowerCase() === name.toLowerCase())
    const made = known || name === '' ? null : act(session, addRecord, { noun: 'organisations', fields: { name } })
    if (made && !made.ok) return made
    const organisation = known?.id ?? made?.value[0] ?? null
    return act(session, setFields, { noun: 'participants', id: participant, fields: { organisation } })
  }
  return (
    <details>
      <summary className="link">{say('analysis.losses.belonging')}</summary>
      <div className="pair working-time">
        {participants.map(({ id, name, nameEn, organisation, external }) => (
          <ReadField
            key={id}
            label={(language === 'en' && nameEn) || name || say('analysis.unnamed')}
            hint={organisation ? undefined : say(external ? 'analysis.losses.isOutside' : 'analysis.losses.isOwn')}
            shown={project.organisations.get(organisation ?? '')?.name ?? ''}
            disabled={disabled}
            read={(text) => ok(text.trim())}
            write={(name) => choose(id, name)}
          />
        ))}
      </div>
    </details>
  )
}
