import { Button, NativeSelect } from '@mantine/core'
import {
  addMap,
  type Id,
  mapsWithin,
  processMap,
  processMaps,
  rangeLabel,
  type Step,
  setSubprocess,
  subprocessOf,
} from '@potok/model'
import { IconArrowRight } from '@tabler/icons-react'
import type { Editing } from '../maps/editing.ts'
import { Part } from '../maps/Fields.tsx'
import { go } from '../routes.ts'
import { useSession } from '../store/SessionScope.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'

const NEW = 'new'

/** The map that an operation stands for: chosen, made anew, opened; its time is that map's. */
export function SubprocessPart({ editing, step }: { editing: Editing; step: Step }) {
  const { say, language } = useTexts()
  const { projectId } = useSession()
  const { project, canEdit } = editing
  const inner = subprocessOf(project, step)
  if (!canEdit && !inner) return null
  const own = editing.map
  const maps = processMaps(project).filter(({ id }) => id === inner || !mapsWithin(project, id).has(own))
  const time = processMap(project, own)?.steps.find(({ id }) => id === step.id)?.time ?? null
  const stand = (map: Id | null) => {
    const done = editing.perform(setSubprocess, { step: step.id, map })
    if (!done.ok) tellRefusal(done)
  }
  const choose = (value: string) => {
    if (value !== NEW) return stand(value || null)
    const name = step.text.trim() || say('subprocess.unnamed')
    const made = editing.perform(addMap, { name, state: project.maps.get(own)?.state ?? 'current' })
    const [map] = made.ok ? (made.value as Id[]) : []
    if (map) stand(map)
  }
  return (
    <Part title={say('subprocess.title')}>
      <NativeSelect
        label={say('subprocess.map')}
        value={step.subprocess ?? ''}
        disabled={!canEdit}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: say('subprocess.none') },
          ...maps.map(({ id, name }) => ({ value: id, label: name || say('map.untitled') })),
          ...(step.subprocess && !maps.some(({ id }) => id === step.subprocess)
            ? [{ value: step.subprocess, label: say('subprocess.lost') }]
            : []),
          { value: NEW, label: say('subprocess.new') },
        ]}
      />
      {inner && (
        <>
          <p className="quiet">
            {time
              ? say('subprocess.time', { time: rangeLabel(time, language, project.settings.workdayMinutes) })
              : say('subprocess.noTime')}
          </p>
          <Button
            variant="default"
            rightSection={<IconArrowRight size={16} stroke={1.7} />}
            onClick={() => go({ name: 'map', project: projectId, map: inner, step: null })}
          >
            {say('subprocess.open')}
          </Button>
        </>
      )}
    </Part>
  )
}
