import { rootCauses } from '../causes/rootCauses.ts'
import type { Project } from '../records/project.ts'
import { examined, examinedList, lack, lackOf, type Tool } from './examined.ts'
import { prototypes } from './prototypes.ts'

const problemsOf = ({ problems }: Project) => [...problems.values()]

export const SOLVING: readonly Tool[] = [
  {
    name: 'problems',
    examine: (project) => examinedList(problemsOf(project), { unpinned: ({ anchors }) => anchors.length > 0 }),
  },
  {
    name: 'rootCauses',
    examine(project) {
      const problems = problemsOf(project)
      if (problems.length === 0) return examined(0, null, [lack('none')])
      const roots = new Map(problems.map(({ id }) => [id, rootCauses(project, id)]))
      const rootless = lackOf('rootless', problems, ({ id }) => roots.get(id)!.length > 0)
      const unproved = problems.filter(({ id }) => {
        const standings = roots.get(id)!
        return standings.length > 0 && !standings.some(({ isRoot }) => isRoot)
      })
      const lacks = [...rootless, ...lackOf('unproved', unproved, () => false)]
      return examined(problems.length - (rootless[0]?.count ?? 0), problems.length, lacks)
    },
  },
  {
    name: 'ideas',
    examine(project) {
      const solutions = [...project.solutions.values()]
      if (solutions.length === 0) return examined(0, null, [lack('none')])
      const solved = new Set(solutions.flatMap(({ problems }) => problems))
      return examined(solutions.length, null, [
        ...lackOf('unsolved', problemsOf(project), ({ id }) => solved.has(id)),
        ...lackOf('unweighed', solutions, ({ impact, effort }) => impact !== null && effort !== null),
      ])
    },
  },
  prototypes,
]
