import { useSyncExternalStore } from 'react'
import { here, ours, placeHere } from './address.ts'

export type Route =
  | { name: 'home' }
  | { name: 'people' }
  | { name: 'letterheads' }
  | { name: 'server' }
  /** `item`: the record that the page opens with; `method`: the one way of gathering whose evidence is shown. */
  | { name: 'project'; project: string; part: ProjectPart; item?: string; method?: string }
  /**
   * `view`: not the sheet itself; `other`: the map that it is compared with, else its ancestor or its copy. `at`: as it was
   * in this version, `against`: compared with another, else with today. `talk`: with what is said about the step.
   */
  | {
      name: 'map'
      project: string
      map: string
      step: string | null
      view?: MapView
      other?: string
      at?: string
      against?: string
      talk?: true
    }
  /** The sketch board of a prototype. */
  | { name: 'board'; project: string; prototype: string }
  | { name: 'session'; project: string; session: string; isHall: boolean }
  /** Six signs of a session; empty: to be typed. */
  | { name: 'code'; code: string }
  | { name: 'join'; token: string }
  | { name: 'first'; token: string }
  | { name: 'form'; token: string }
  /** A paper to decide about: by a personal link, or as the reviewer who is signed in. */
  | { name: 'review'; token?: string; reviewer?: string }
  | { name: 'check'; submission: string }
  /** An approved procedure to read and to say so. */
  | { name: 'read'; token: string }
  | { name: 'nowhere'; path: string }

/** What stands inside a project that is open. */
export type InProjectRoute = Extract<Route, { name: 'project' | 'map' | 'board' }>

/** The map of a process as a table, compared with another, or what the speaker of its tour says, in a window beside it. */
const MAP_VIEWS = ['table', 'compare', 'notes'] as const
export type MapView = (typeof MAP_VIEWS)[number]

export const PROJECT_PARTS = [
  'overview',
  'figures',
  'card',
  'procedure',
  'clients',
  'touchpoints',
  'evidence',
  'insights',
  'problems',
  'ranking',
  'causes',
  'solutions',
  'prototypes',
  'roadmap',
  'approvals',
  'sessions',
  'dictionary',
  'comments',
  'history',
] as const
export type ProjectPart = (typeof PROJECT_PARTS)[number]

/** The address in the browser is the only place that knows the screen. A token is after `#`, so no server log sees it. Here it comes without what a proxy puts in front (`address.ts`). */
export function readRoute(address: { pathname: string; search: string; hash: string }): Route {
  const parts = address.pathname.split('/').filter(Boolean).map(decoded)
  const token = address.hash.replace(/^#/, '')
  if (parts.length === 0) return { name: 'home' }
  if (parts.length === 1 && parts[0] === 'people') return { name: 'people' }
  if (parts.length === 1 && parts[0] === 'letterheads') return { name: 'letterheads' }
  if (parts.length === 1 && parts[0] === 'server') return { name: 'server' }
  if (parts.length === 1 && parts[0] === 'code') return { name: 'code', code: decoded(token) }
  if (parts.length === 1 && parts[0] === 'join') return { name: 'join', token }
  if (parts.length === 1 && parts[0] === 'first') return { name: 'first', token }
  if (parts.length === 1 && parts[0] === 'form') return { name: 'form', token }
  if (parts.length === 1 && parts[0] === 'read') return { name: 'read', token }
  if (parts.length === 1 && parts[0] === 'review') return { name: 'review', token }
  if (parts.length === 2 && parts[0] === 'review') return { name: 'review', reviewer: parts[1] as string }
  if (parts.length === 1 && parts[0] === 'check') return { name: 'check', submission: decoded(token) }
  const [first, project, place, last] = parts
  if (first === 'p' && project) {
    if (parts.length === 2) return { name: 'project', project, part: 'overview' }
    if (parts.length === 3 && isPart(place)) {
      const asked = new URLSearchParams(address.search)
      const [item, method] = [asked.get('item'), asked.get('method')]
      return { name: 'project', project, part: place, ...(method ? { method } : {}), ...(item ? { item } : {}) }
    }
    if (parts.length === 4 && place === 'session' && last)
      return { name: 'session', project, session: last, isHall: new URLSearchParams(address.search).has('wall') }
    if (parts.length === 5 && place === 'prototypes' && last && parts[4] === 'board')
      return { name: 'board', project, prototype: last }
    if (parts.length === 4 && place === 'map' && last)
      return mapRoute(project, last, new URLSearchParams(address.search))
  }
  return { name: 'nowhere', path: address.pathname }
}

function mapRoute(project: string, map: string, asked: URLSearchParams): Route {
  const [step, other, at, against] = ['step', 'with', 'at', 'against'].map((name) => asked.get(name))
  const view = MAP_VIEWS.find((one) => one === asked.get('view'))
  return {
    name: 'map',
    project,
    map,
    step: step ?? null,
    ...(view && { view }),
    ...(view === 'compare' && other && { other }),
    ...(asked.has('talk') && { talk: true as const }),
    ...(at && { at }),
    ...(at && against && { against }),
  }
}

/** Another map at the moment that is open now. */
export function atThisMoment(route: Extract<Route, { name: 'map' }>): Route {
  const open = readRoute(here())
  if (open.name !== 'map' || !open.at) return route
  return { ...route, at: open.at, ...(open.against ? { against: open.against } : {}) }
}

/** What a link needs. */
export const addressOf = (route: Route): string => ours(pathOf(route))

export function pathOf(route: Route): string {
  switch (route.name) {
    case 'home':
      return '/'
    case 'people':
      return '/people'
    case 'letterheads':
      return '/letterheads'
    case 'server':
      return '/server'
    case 'session':
      return `/p/${encodeURIComponent(route.project)}/session/${encodeURIComponent(route.session)}${route.isHall ? '?wall' : ''}`
    case 'code':
      return `/code#${encodeURIComponent(route.code)}`
    case 'join':
    case 'first':
    case 'form':
    case 'read':
      return `/${route.name}#${route.token}`
    case 'review':
      return route.reviewer === undefined
        ? `/review#${route.token ?? ''}`
        : `/review/${encodeURIComponent(route.reviewer)}`
    case 'check':
      return `/check#${encodeURIComponent(route.submission)}`
    case 'project':
      return `/p/${encodeURIComponent(route.project)}${route.part === 'overview' ? '' : `/${route.part}`}${asking({ method: route.method, item: route.item })}`
    case 'board':
      return `/p/${encodeURIComponent(route.project)}/prototypes/${encodeURIComponent(route.prototype)}/board`
    case 'map':
      return `/p/${encodeURIComponent(route.project)}/map/${encodeURIComponent(route.map)}${asking({ view: route.view, with: route.other, at: route.at, against: route.against, step: route.step ?? undefined, talk: route.talk ? '1' : undefined })}`
    case 'nowhere':
      return route.path
  }
}

export function go(route: Route, how: 'push' | 'replace' = 'push'): void {
  const address = addressOf(route)
  if (how === 'push') history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  for (const listener of listeners) listener()
}

export function useRoute(): Route {
  const place = useSyncExternalStore(listen, placeHere)
  return readRoute(new URL(place, 'http://potok'))
}

function asking(given: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(given).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  return asked.length > 0 ? `?${asked.join('&')}` : ''
}

const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  window.addEventListener('hashchange', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
    window.removeEventListener('hashchange', listener)
  }
}

function isPart(given: string | undefined): given is ProjectPart {
  return PROJECT_PARTS.includes(given as ProjectPart)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
