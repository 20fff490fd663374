import type { Project } from '@potok/model'
import type { ReactNode } from 'react'
import { beginningsIn, useKinds } from '../kinds/useKinds.ts'
import { go } from '../routes.ts'
import { useMayEdit, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { placeOf, routeOf } from './toolPlaces.ts'

/** One click in: to its page or map; a map that nobody began is begun. What has no screen is only named. */
export function ToolLink(given: {
  project: Project
  projectId: string
  tool: string
  title?: string
  children: ReactNode
}) {
  const { say } = useTexts()
  const session = useSession()
  const kinds = useKinds()
  const mayEdit = useMayEdit()
  const { project, projectId, tool, children } = given
  const route = routeOf(project, projectId, tool)
  if (route)
    return (
      <Go className="tool-name" to={route} title={given.title}>
        {children}
      </Go>
    )
  const place = placeOf(tool)
  const beginning =
    mayEdit && place && 'begins' in place
      ? beginningsIn(kinds, project).find(({ words }) => words === place.begins)
      : undefined
  if (!beginning) return <span className="tool-name">{children}</span>
  const begin = () => {
    const map = beginning.begin(session, say)
    if (map) go({ name: 'map', project: projectId, map, step: null })
  }
  return (
    <button type="button" className="tool-name" title={say(beginning.words)} onClick={begin}>
      {children}
    </button>
  )
}
