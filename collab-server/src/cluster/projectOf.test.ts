import { expect, it } from 'vitest'
import { projectOf } from './projectOf.ts'

it.each([
  ['/api/projects/abcDEF_-12', 'abcDEF_-12'],
  ['/api/projects/p1/export?what=card', 'p1'],
  ['/api/projects', null],
  ['/api/projects?archived=1', null],
  ['/api/projects/import', null],
  ['/api/me', null],
  ['/collab?project=p1', 'p1'],
  ['/collab', null],
  ['/yjs/comments/p1?ticket=x', 'p1'],
  ['/project/p1', null],
  ['/api/projects/%00', null],
])('%s is about %s', (url, project) => {
  expect(projectOf(url)).toBe(project)
})
