import { Button } from '@mantine/core'
import { type Entry, type Id, type Paper, type Participant, talkPlace } from '@potok/model'
import { IconArrowMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { Beside } from '../boards/Beside.tsx'
import { CommentButton } from '../comments/CommentButton.tsx'
import { amountOf, useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { Removing } from '../research/Removing.tsx'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { usesShown } from './usesShown.ts'

interface EntryPanelProps {
  noun: Entry
  id: Id
  open(id: Id | null): void
  close(): void
}

/** One of them: its name for all places at once, where it is named, and the way to make it one with another. */
export function EntryPanel({ noun, id, open, close }: EntryPanelProps) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const [isMerging, merge] = useState(false)
  const entry = project[noun].get(id)
  if (!entry) return null
  const set = (fields: Record<string, unknown>) => write.fields(noun, id, fields)
  return (
    <Beside label={entry.name || say('dictionary.unnamed')} close={close}>
      <Written
        label={say('dictionary.name')}
        hint={say('dictionary.renames')}
        value={entry.name}
        write={(name) => set({ name })}
      />
      {noun === 'participants' && <ParticipantFields one={entry as Participant} set={set} />}
      {noun === 'documents' && (
        <Chosen
          label={say('dictionary.form')}
          value={(entry as Paper).form ?? ''}
          choices={[
            { value: '', label: say('dictionary.unsaid') },
            { value: 'paper', label: say('dictionary.paper') },
            { value: 'electronic', label: say('dictionary.electronic') },
          ]}
          write={(form) => set({ form: form || null })}
        />
      )}
      <Uses id={id} />
      <div className="row">
        <CommentButton place={talkPlace(noun, id)} name={entry.name || say('dictionary.unnamed')} isWide />
      </div>
      {mayEdit && (
        <div className="row">
          <Button
            variant="default"
            leftSection={<IconArrowMerge size={16} stroke={1.7} aria-hidden="true" />}
            disabled={project[noun].size < 2}
            onClick={() => merge(true)}
          >
            {say('dictionary.merge')}
          </Button>
          <Removing noun={noun} id={id} before={close} />
        </div>
      )}
      {isMerging && <MergeDialog noun={noun} id={id} done={(kept) => open(kept)} close={() => merge(false)} />}
    </Beside>
  )
}

function ParticipantFields({ one, set }: { one: Participant; set(fields: Partial<Participant>): void }) {
  const { say } = useTexts()
  const { organisations } = useProject()!
  return (
    <>
      <Written label={say('dictionary.nameEn')} value={one.nameEn} write={(nameEn) => set({ nameEn })} />
      <Chosen
        label={say('dictionary.organisation')}
        value={one.organisation ?? ''}
        choices={[
          { value: '', label: say('dictionary.unsaid') },
          ...[...organisations.values()].map(({ id, name }) => ({
            value: id,
            label: name || say('dictionary.unnamed'),
          })),
        ]}
        write={(organisation) => set({ organisation: organisation || null })}
      />
      <Chosen
        label={say('dictionary.side')}
        value={one.external ? 'outside' : 'own'}
        choices={[
          { value: 'own', label: say('dictionary.own') },
          { value: 'outside', label: say('dictionary.outside') },
        ]}
        write={(side) => set({ external: side === 'outside' })}
      />
      <div className="pair">
        <Written
          label={say('dictionary.rate')}
          kind="number"
          value={one.rate === 0 ? '' : String(one.rate)}
          write={(rate) => set({ rate: amountOf(rate) ?? 0 })}
        />
        <Written
          label={say('dictionary.staff')}
          kind="number"
          value={one.staff === null ? '' : String(one.staff)}
          write={(staff) => set({ staff: amountOf(staff) })}
        />
      </div>
    </>
  )
}

function Uses({ id }: { id: Id }) {
  const { say, language } = useTexts()
  const project = useProject()!
  const { maps, others } = usesShown(project, id, language, say)
  return (
    <section aria-label={say('dictionary.where')}>
      <h3 className="potok-label">{say('dictionary.where')}</h3>
      {maps.length + others === 0 && <p className="quiet">{say('dictionary.nowhere')}</p>}
      <ul className="dictionary-uses">
        {maps.map((map) => (
          <UseOnMap key={map.id} map={map.id} name={map.name} steps={map.steps} />
        ))}
        {others > 0 && <li className="quiet">{say('dictionary.others', { count: others })}</li>}
      </ul>
    </section>
  )
}

function UseOnMap({ map, name, steps }: { map: Id; name: string; steps: number }) {
  const { say } = useTexts()
  const project = useSession().projectId
  return (
    <li>
      <Go to={{ name: 'map', project, map, step: null }}>{name}</Go>
      {steps > 0 && <span className="quiet"> {say('home.steps', { count: steps })}</span>}
    </li>
  )
}
