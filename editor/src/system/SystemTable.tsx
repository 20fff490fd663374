import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import {
  ELEMENT_KINDS,
  type ElementKind,
  elementName,
  isSomebody,
  type Project,
  RELATION_KINDS,
  type RelationKind,
  removeRelated,
  setFields,
} from '@potok/model'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import type { SystemBench } from './bench.ts'
import { addHere, choose, relateTo } from './deeds.ts'
import { NameField } from './NameField.tsx'
import { Scale } from './Scale.tsx'
import { nameOf, relationWords, strengthOf } from './words.ts'

interface SystemTableProps {
  bench: SystemBench
  project: Project
  canEdit: boolean
}

/** The map in two tables: all that can be done on the sheet, by keys and for the ear. */
export function SystemTable({ bench, project, canEdit }: SystemTableProps) {
  const texts = useTexts()
  const { say } = texts
  const { elements } = bench.shown()
  return (
    <div className="system-table">
      <table aria-label={say('system.table.elements')}>
        <thead>
          <tr>
            <th scope="col">{say('system.element.name')}</th>
            <th scope="col">{say('system.element.kind')}</th>
            <th scope="col">{say('system.element.influence')}</th>
            <th scope="col">{say('system.element.interest')}</th>
            <th scope="col">{say('system.element.attitude')}</th>
            {canEdit && <td />}
          </tr>
        </thead>
        <tbody>
          {elements.map((one) => {
            const name = nameOf(project, one, texts)
            const set = (fields: object) => bench.act(setFields, { noun: 'elements', id: one.id, fields })
            return (
              <tr key={one.id} onFocusCapture={() => choose(bench, [one.id])}>
                <th scope="row">
                  <NameField bench={bench} element={one} name={elementName(project, one)} canEdit={canEdit} />
                </th>
                <td>
                  <NativeSelect
                    aria-label={`${say('system.element.kind')}: ${name}`}
                    value={one.kind}
                    disabled={!canEdit}
                    data={ELEMENT_KINDS.map((kind) => ({ value: kind, label: say(`system.kinds.${kind}`) }))}
                    onChange={(event) => set({ kind: event.currentTarget.value as ElementKind })}
                  />
                </td>
                {(
                  [
                    ['influence', 1, 5],
                    ['interest', 1, 5],
                    ['attitude', -2, 2],
                  ] as const
                ).map(([field, from, to]) => (
                  <td key={field}>
                    {isSomebody(one) && (
                      <Scale
                        label={`${say(`system.element.${field}`)}: ${name}`}
                        isNamed
                        value={one[field]}
                        from={from}
                        to={to}
                        disabled={!canEdit}
                        write={(value) => set({ [field]: value })}
                      />
                    )}
                  </td>
                ))}
                {canEdit && (
                  <td>
                    <ActionIcon
                      aria-label={say('system.table.removeElement', { name })}
                      onClick={() => bench.act(removeRelated, { elements: [one.id], relations: [] })}
                    >
                      <IconTrash size={16} stroke={1.6} />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {canEdit && (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => addHere(bench, 'factor')}
        >
          {say('system.table.add')}
        </Button>
      )}
      <RelationRows bench={bench} project={project} canEdit={canEdit} />
    </div>
  )
}

function RelationRows({ bench, project, canEdit }: SystemTableProps) {
  const texts = useTexts()
  const { say } = texts
  const { relations } = bench.shown()
  return (
    <>
      <table aria-label={say('system.table.relations')}>
        <thead>
          <tr>
            <th scope="col">{say('system.table.start')}</th>
            <th scope="col">{say('system.relation.kind')}</th>
            <th scope="col">{say('system.table.end')}</th>
            <th scope="col">{say('system.relation.label')}</th>
            <th scope="col">{say('system.relation.strength')}</th>
            {canEdit && <td />}
          </tr>
        </thead>
        <tbody>
          {relations.map((one) => {
            const words = relationWords(project, one, texts)
            return (
              <tr key={one.id}>
                <td>{nameOf(project, project.elements.get(one.start ?? ''), texts)}</td>
                <td>
                  <button type="button" className="link" aria-label={words} onClick={() => choose(bench, [one.id])}>
                    {say(`system.relations.${one.kind}`)}
                    {one.kind === 'influences' && ` ${one.polarity === 'plus' ? '+' : '−'}${one.delay ? ' ∥' : ''}`}
                  </button>
                </td>
                <td>{nameOf(project, project.elements.get(one.end ?? ''), texts)}</td>
                <td>{one.label}</td>
                <td>{say(`system.relation.strengths.${strengthOf(one.strength)}`)}</td>
                {canEdit && (
                  <td>
                    <ActionIcon
                      aria-label={say('system.table.removeRelation', { words })}
                      onClick={() => bench.act(removeRelated, { elements: [], relations: [one.id] })}
                    >
                      <IconTrash size={16} stroke={1.6} />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {canEdit && <NewRelation bench={bench} project={project} />}
    </>
  )
}

function NewRelation({ bench, project }: Omit<SystemTableProps, 'canEdit'>) {
  const texts = useTexts()
  const { say } = texts
  const [[start, end], setEnds] = useState(['', ''])
  const { elements } = bench.shown()
  const [kind, setKind] = useState<RelationKind>(bench.desk.getState().relationKind)
  const choices = [
    { value: '', label: '–' },
    ...elements.map((one) => ({ value: one.id, label: nameOf(project, one, texts) })),
  ]
  return (
    <form
      className="system-new"
      onSubmit={(event) => {
        event.preventDefault()
        bench.desk.setState({ relationKind: kind })
        relateTo(bench, start as string, end as string)
      }}
    >
      <NativeSelect
        label={say('system.table.start')}
        value={start}
        data={choices}
        onChange={(event) => setEnds([event.currentTarget.value, end as string])}
      />
      <NativeSelect
        label={say('system.relation.kind')}
        value={kind}
        data={RELATION_KINDS.map((one) => ({ value: one, label: say(`system.relations.${one}`) }))}
        onChange={(event) => setKind(event.currentTarget.value as RelationKind)}
      />
      <NativeSelect
        label={say('system.table.end')}
        value={end}
        data={choices}
        onChange={(event) => setEnds([start as string, event.currentTarget.value])}
      />
      <Button type="submit" variant="default" disabled={!start || !end}>
        {say('system.table.addRelation')}
      </Button>
    </form>
  )
}
