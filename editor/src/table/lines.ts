import type { Id, Table, TableRow } from '@potok/model'
import { NEW_ROW } from './desk.ts'

/** What stands under each other: rows, headings of groups, and the row to type into. */
export type Line =
  | { readonly is: 'row'; readonly id: Id; readonly row: TableRow }
  | { readonly is: 'group'; readonly id: string; readonly name: string; readonly count: number }
  | { readonly is: 'new'; readonly id: typeof NEW_ROW }

export function linesOf(table: Table, isGrouped: boolean, canEdit: boolean): readonly Line[] {
  const rows = table.rows.map((row): Line => ({ is: 'row', id: row.step.id, row }))
  const end: Line[] = canEdit ? [{ is: 'new', id: NEW_ROW }] : []
  if (!isGrouped) return [...rows, ...end]
  const groups = Map.groupBy(table.rows, ({ step }) => step.lane ?? '')
  const lanes = [...table.project.lanes.values()]
    .filter(({ map }) => map === table.map)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  return [
    ...[...lanes.map(({ id }) => id), ''].flatMap((lane): Line[] => {
      const own = groups.get(lane) ?? []
      if (own.length === 0) return []
      const name = own[0]?.participant?.name ?? ''
      return [
        { is: 'group', id: `group-${lane}`, name, count: own.length },
        ...own.map((row): Line => ({ is: 'row', id: row.step.id, row })),
      ]
    }),
    ...end,
  ]
}
