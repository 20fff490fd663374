import {
  addRecord,
  exclude,
  type Id,
  include,
  type Noun,
  type Project,
  remove,
  setFields,
  writeText,
} from '@potok/model'
import { useMemo } from 'react'
import { frameOf } from '../canvas/places.ts'
import { act } from '../store/act.ts'
import { useSession } from '../store/SessionScope.tsx'
import type { Bench } from './bench.ts'
import { removeSelected } from './clipboard.ts'
import type { Editing } from './editing.ts'
import { bringIntoView, toLane } from './moving.ts'

/** What the panels of the map may change, as one object that is new only when the project is. */
export function useEditing(bench: Bench, project: Project, canEdit: boolean): Editing {
  const session = useSession()
  return useMemo<Editing>(
    () => ({
      project,
      map: bench.map,
      desk: bench.desk,
      canEdit,
      perform: (command, input) => act(session, command, input, true),
      set: (noun, id, fields) => act(session, setFields, { noun, id, fields } as never, true),
      write: (noun, id, field, text) => void bench.act(writeText, { noun, id, field, text }),
      include: (noun, id, field, member) => void bench.act(include, { noun, id, field, member }),
      exclude: (noun, id, field, member) => void bench.act(exclude, { noun, id, field, member }),
      add: (noun, fields) => bench.act(addRecord, { noun, fields } as never)?.[0] ?? null,
      remove(noun: Noun, ids: readonly Id[]) {
        if (noun !== 'steps' && noun !== 'flows') return void bench.act(remove, { noun, ids: [...ids] })
        bench.desk.setState({ selection: new Set(ids) })
        removeSelected(bench)
      },
      moveToLane: (step, lane) => toLane(bench, step, lane),
      show(ids) {
        bench.desk.setState({ selection: new Set(ids) })
        const { steps, flows } = bench.project()
        const boxes = ids.flatMap((id) =>
          steps.has(id) ? [id] : [flows.get(id)?.start, flows.get(id)?.end].filter((one) => one != null),
        )
        const [only] = boxes
        if (boxes.length === 1 && only) return bringIntoView(bench, only)
        bench.fit(frameOf(boxes.flatMap((id) => bench.scene().boxes.get(id) ?? [])), 1, 0.2)
      },
    }),
    [bench, project, canEdit, session],
  )
}
