import { Button, NativeSelect } from '@mantine/core'
import { type Id, type Project, RELATION_KINDS, type RelationKind } from '@potok/model'
import { useStore } from 'zustand'
import { useTexts } from '../ui/texts/texts.ts'
import type { SystemBench } from './bench.ts'
import { chosenElements, groupChosen, pinChosen, removeChosen } from './deeds.ts'

/** What can be done with what is chosen, over the sheet. */
export function ChosenBar({ bench, project, canEdit }: { bench: SystemBench; project: Project; canEdit: boolean }) {
  const { say } = useTexts()
  const isFocused = useStore(bench.desk, (state) => state.isFocused)
  const selection = useStore(bench.desk, (state) => state.selection)
  const ids = chosenElements(bench)
  if (selection.size === 0 || ids.length === 0) return null
  return (
    <div className="system-chosen" role="toolbar" aria-label={say('system.bar.chosen')}>
      <Button
        size="xs"
        variant={isFocused ? 'light' : 'default'}
        aria-pressed={isFocused}
        onClick={() => bench.desk.setState({ isFocused: !isFocused })}
      >
        {say('system.bar.focus')}
      </Button>
      {canEdit && <Edits bench={bench} project={project} ids={ids} />}
    </div>
  )
}

function Edits({ bench, project, ids }: { bench: SystemBench; project: Project; ids: readonly Id[] }) {
  const { say } = useTexts()
  const relationKind = useStore(bench.desk, (state) => state.relationKind)
  const isPinned = ids.every((id) => project.elements.get(id)?.pinned)
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={say('system.newRelation')}
        value={relationKind}
        data={RELATION_KINDS.map((kind) => ({ value: kind, label: say(`system.relations.${kind}`) }))}
        onChange={(event) => bench.desk.setState({ relationKind: event.currentTarget.value as RelationKind })}
      />
      <Button size="xs" variant="default" onClick={() => bench.desk.setState({ relating: ids[0] ?? null })}>
        {say('system.bar.relate')}
      </Button>
      <Button size="xs" variant="default" onClick={() => pinChosen(bench)}>
        {say(isPinned ? 'system.bar.unpin' : 'system.bar.pin')}
      </Button>
      {ids.length > 1 && (
        <Button size="xs" variant="default" onClick={() => groupChosen(bench)}>
          {say('system.bar.group')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => removeChosen(bench)}>
        {say('system.bar.remove')}
      </Button>
    </>
  )
}
