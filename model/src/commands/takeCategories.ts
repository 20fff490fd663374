import { orderBetween } from '../document/order.ts'
import { byOrder } from '../graph/byOrder.ts'
import { CATEGORY_PRESETS, type CategoryPreset } from '../records/causeCategory.ts'
import type { Project } from '../records/project.ts'
import { ok, refuse } from '../result.ts'
import type { Command } from './command.ts'

/** The bones of a ready set that the project does not have yet come behind those that it has. */
export const takeCategories: Command<{ preset: CategoryPreset }> = {
  name: 'category.take',
  check: (project, { preset }) =>
    missing(project, preset).length > 0 ? ok() : refuse('category.there', 'All of these bones are there already.'),
  run(draft, { preset }) {
    const last = [...draft.project.causeCategories.values()].sort(byOrder).at(-1)
    let order = last?.order ?? null
    return missing(draft.project, preset).map((kind) => {
      order = orderBetween(order, null)
      return draft.create('causeCategories', { kind, order })
    })
  },
}

function missing({ causeCategories }: Project, preset: CategoryPreset) {
  const there = new Set([...causeCategories.values()].map(({ kind }) => kind))
  return CATEGORY_PRESETS[preset].filter((kind) => !there.has(kind))
}
