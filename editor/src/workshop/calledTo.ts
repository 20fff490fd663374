import { type Route, readRoute } from '../routes.ts'

/** Where whoever leads calls everybody to: within this project alone, whatever was sent; null elsewhere. */
export function calledTo(project: string, to: string): Route | null {
  const route = readRoute(new URL(to, 'http://potok'))
  return 'project' in route && route.project === project ? route : null
}
