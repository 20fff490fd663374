import { Button, Menu, TextInput } from '@mantine/core'
import {
  addRecord,
  type Id,
  ideaMethod,
  mergeNotes,
  noteGroups,
  noteOrigin,
  orderBetween,
  promoteNotes,
  setFields,
} from '@potok/model'
import { useState } from 'react'
import type { AgendaLine } from '../api/workshops.ts'
import { Written } from '../papers/Written.tsx'
import { act } from '../store/act.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { NoteCard } from './NoteCard.tsx'

/** Notes put into clusters, duplicates merged, and taken over into the project without retyping. */
export function Grouping({ item }: { item: AgendaLine }) {
  const { say } = useTexts()
  const session = useSession()
  const project = useProject()!
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set())
  const [name, setName] = useState('')
  const groups = noteGroups(project, item.id)
  const standing = groups.flatMap(({ notes }) => notes)
  const isThere = (id: Id | null) => id !== null && (project.problems.has(id) || project.solutions.has(id))
  const living = [...chosen].filter((id) => standing.some(({ note }) => note.id === id))
  const isReverse = ideaMethod(item) === 'reverse'
  const fresh = living.filter((id) => {
    const note = project.notes.get(id)!
    // How to make it worse is no solution; what it is turned into is one.
    return !isThere(note.became) && !(isReverse && note.answers === null && item.about === 'solutions')
  })
  const clusters = groups.flatMap(({ cluster }) => cluster ?? [])
  const put = (ids: readonly Id[], cluster: Id | null) => {
    for (const id of ids) act(session, setFields, { noun: 'notes', id, fields: { cluster } })
    setChosen(new Set())
  }
  const make = () => {
    const order = orderBetween(clusters.at(-1)?.order ?? null, null)
    const done = act(session, addRecord, { noun: 'clusters', fields: { item: item.id, name: name.trim(), order } })
    if (!done.ok) return
    put(living, done.value[0]!)
    setName('')
  }
  return (
    <section className="grouping" aria-label={say('workshop.grouping')}>
      <div className="grouping-bar">
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') make()
          }}
        >
          <TextInput
            aria-label={say('workshop.newCluster')}
            placeholder={say('workshop.newCluster')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''}>
            {say('workshop.makeCluster')}
          </Button>
        </form>
        {living.length > 0 && clusters.length > 0 && (
          <Menu withinPortal={false}>
            <Menu.Target>
              <Button variant="default">{say('workshop.intoCluster')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {clusters.map((cluster) => (
                <Menu.Item key={cluster.id} onClick={() => put(living, cluster.id)}>
                  {cluster.name || say('workshop.untitledCluster')}
                </Menu.Item>
              ))}
              <Menu.Item onClick={() => put(living, null)}>{say('workshop.loose')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        <Button
          variant="default"
          disabled={living.length < 2}
          onClick={() => {
            const [into, ...notes] = living
            if (act(session, mergeNotes, { into: into!, notes }).ok) setChosen(new Set())
          }}
        >
          {say('workshop.merge')}
        </Button>
        <Button
          variant="default"
          disabled={fresh.length === 0}
          onClick={() => {
            if (act(session, promoteNotes, { notes: fresh, noun: item.about }).ok) setChosen(new Set())
          }}
        >
          {say(`workshop.promote.${item.about}`)}
        </Button>
      </div>
      {groups.map(({ cluster, notes }) => (
        <section
          key={cluster?.id ?? 'loose'}
          className="grouping-cluster"
          aria-label={cluster?.name ?? say('workshop.loose')}
        >
          {cluster ? (
            <ClusterName id={cluster.id} name={cluster.name} />
          ) : (
            <h2 className="block-title">{say('workshop.loose')}</h2>
          )}
          <ul className="workshop-notes">
            {notes.map((one) => (
              <NoteCard
                key={one.note.id}
                standing={one}
                origin={noteOrigin(project, one.note)}
                isChosen={chosen.has(one.note.id)}
                isThere={isThere(one.note.became)}
                choose={(is) => {
                  const next = new Set(chosen)
                  if (is) next.add(one.note.id)
                  else next.delete(one.note.id)
                  setChosen(next)
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function ClusterName({ id, name }: { id: Id; name: string }) {
  const { say } = useTexts()
  const session = useSession()
  const write = (next: string) => void act(session, setFields, { noun: 'clusters', id, fields: { name: next } })
  return <Written label={say('workshop.clusterName')} hidden value={name} write={write} />
}
