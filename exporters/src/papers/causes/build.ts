import { causeTree, type Problem, type Project } from '@potok/model'
import { textsOf } from '../../texts/texts.ts'
import type { Asked } from '../asked.ts'
import { paragraph } from '../cells.ts'
import type { Block, Description } from '../description.ts'
import { numbering } from '../procedure/sections.ts'
import { report } from '../report.ts'
import { gapTable } from './gapTable.ts'
import { planTable } from './planTable.ts'
import { relationTable } from './relationTable.ts'
import { whyTable } from './whyTable.ts'

/** Why the problems arise, what proves it, what is still to be checked, and where the chain to the actions is broken. */
export function buildCauses(project: Project, asked: Asked): Description {
  const { lang } = asked
  const { causes: t } = textsOf(lang)
  const problems = [...project.problems.values()].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
  const asking = problems.filter(({ id }) => causeTree(project, id).length > 0)
  const section = numbering()
  const part = (title: string, table: Block | null) => [section(title), table ?? paragraph(t.none, 'missing')]
  const of = (make: (project: Project, problems: readonly Problem[], lang: Asked['lang']) => Block | null) =>
    make(project, asking, lang)
  const blocks = [
    ...part(t.tree, of(whyTable)),
    ...part(t.plan, of(planTable)),
    ...part(t.relations, of(relationTable)),
    section(t.gaps),
    gapTable(project, lang) ?? paragraph(t.whole),
  ]
  return report(project, asked, { kind: t.kind, name: t.name, blocks })
}
