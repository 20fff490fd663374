import { Button, Modal, Select } from '@mantine/core'
import { type Entry, type Id, mergeRecords } from '@potok/model'
import { useState } from 'react'
import { act, undo } from '../store/act.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { usesShown } from './usesShown.ts'

interface MergeDialogProps {
  noun: Entry
  /** The one that goes. */
  id: Id
  done(kept: Id): void
  close(): void
}

/** Two names of one: which name stays, and what will name it afterwards, is seen before it happens. */
export function MergeDialog({ noun, id, done, close }: MergeDialogProps) {
  const { say, language } = useTexts()
  const session = useSession()
  const project = useProject()!
  const [into, choose] = useState<Id | null>(null)
  const name = (one: Id) => project[noun].get(one)?.name || say('dictionary.unnamed')
  const { maps, others } = usesShown(project, id, language, say)
  const lanes = (map: Id) =>
    new Set(
      [...project.lanes.values()]
        .filter((lane) => lane.map === map && (lane.participant === id || lane.participant === into))
        .map((lane) => lane.participant),
    ).size
  const merge = () => {
    if (!into) return
    const words = say('dictionary.merged', { gone: name(id), kept: name(into) })
    const merged = act(session, mergeRecords, { noun, into, ids: [id] })
    if (!merged.ok) return
    toast(words, { action: { words: say('lists.bringBack'), run: () => void undo(session) } })
    close()
    done(into)
  }
  return (
    <Modal
      opened
      onClose={close}
      title={say('dictionary.mergeTitle', { name: name(id) })}
      closeButtonProps={{ 'aria-label': say('map.close') }}
    >
      <div className="stack">
        <Select
          label={say('dictionary.mergeInto')}
          data-autofocus
          searchable
          value={into}
          onChange={choose}
          nothingFoundMessage={say('dictionary.nothing')}
          data={[...project[noun].values()]
            .filter((one) => one.id !== id)
            .map((one) => ({ value: one.id, label: name(one.id) }))}
        />
        {into && (
          <section aria-label={say('dictionary.preview')} role="status">
            <p>{say('dictionary.willName', { gone: name(id), kept: name(into) })}</p>
            <ul className="dictionary-uses">
              {maps.map((map) => (
                <li key={map.id}>
                  {map.name}
                  <span className="quiet"> {say('home.steps', { count: map.steps })}</span>
                  {noun === 'participants' && lanes(map.id) > 1 && (
                    <span className="quiet">, {say('dictionary.lanesJoin')}</span>
                  )}
                </li>
              ))}
              {others > 0 && <li>{say('dictionary.others', { count: others })}</li>}
              {maps.length + others === 0 && <li className="quiet">{say('dictionary.nowhere')}</li>}
            </ul>
          </section>
        )}
        <div className="row">
          <Button disabled={!into} onClick={merge}>
            {say('dictionary.mergeNow')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {say('dictionary.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
