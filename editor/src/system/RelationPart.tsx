import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { type Project, RELATION_KINDS, type Relation, type RelationKind, setFields } from '@potok/model'
import { IconTrash } from '@tabler/icons-react'
import { LineField, Part } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { SystemBench } from './bench.ts'
import { choose, removeChosen } from './deeds.ts'
import { HandOffWords } from './HandOffWords.tsx'
import { nameOf, STRENGTHS } from './words.ts'

interface RelationPartProps {
  bench: SystemBench
  project: Project
  relation: Relation
  canEdit: boolean
}

export function RelationPart({ bench, project, relation, canEdit }: RelationPartProps) {
  const texts = useTexts()
  const { say } = texts
  const set = (fields: Partial<Omit<Relation, 'id' | 'deletedAt'>>) =>
    bench.act(setFields, { noun: 'relations', id: relation.id, fields })
  const end = (id: string | null, words: 'from' | 'to') => (
    <p>
      <span className="quiet">{say(`system.relation.${words}`)}</span>{' '}
      <button type="button" className="link" onClick={() => id && choose(bench, [id])}>
        {nameOf(project, project.elements.get(id ?? ''), texts)}
      </button>
    </p>
  )
  return (
    <Part title={say('system.relation.title')}>
      {end(relation.start, 'from')}
      {end(relation.end, 'to')}
      <HandOffWords project={project} relation={relation} />
      <NativeSelect
        label={say('system.relation.kind')}
        value={relation.kind}
        disabled={!canEdit}
        data={RELATION_KINDS.map((kind) => ({ value: kind, label: say(`system.relations.${kind}`) }))}
        onChange={(event) => set({ kind: event.currentTarget.value as RelationKind })}
      />
      <LineField
        label={say('system.relation.label')}
        value={relation.label}
        disabled={!canEdit}
        write={(label) => set({ label })}
      />
      <NativeSelect
        label={say('system.relation.strength')}
        value={String(relation.strength)}
        disabled={!canEdit}
        data={STRENGTHS.map((one, at) => ({ value: String(at + 1), label: say(`system.relation.strengths.${one}`) }))}
        onChange={(event) => set({ strength: Number(event.currentTarget.value) })}
      />
      {relation.kind === 'influences' && (
        <>
          <NativeSelect
            label={say('system.relation.polarity')}
            value={relation.polarity}
            disabled={!canEdit}
            data={(['plus', 'minus'] as const).map((one) => ({ value: one, label: say(`system.relation.${one}`) }))}
            onChange={(event) => set({ polarity: event.currentTarget.value as Relation['polarity'] })}
          />
          <Checkbox
            label={say('system.relation.delay')}
            checked={relation.delay}
            disabled={!canEdit}
            onChange={(event) => set({ delay: event.currentTarget.checked })}
          />
        </>
      )}
      <LineField
        label={say('system.relation.note')}
        value={relation.note}
        disabled={!canEdit}
        write={(note) => set({ note })}
      />
      {canEdit && (
        <Button
          variant="default"
          leftSection={<IconTrash size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => removeChosen(bench)}
        >
          {say('system.bar.remove')}
        </Button>
      )}
    </Part>
  )
}
