import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { askMeAhead, fetchMe, type Me } from './api/people.ts'
import { askTicketAhead } from './api/projects.ts'
import { addressOf, go, type InProjectRoute, type Route, useRoute } from './routes.ts'
import { SCREENS } from './screens.ts'
import { ahead, awaited } from './ui/awaited.tsx'
import { Boundary } from './ui/Boundary.tsx'
import { Middle } from './ui/Middle.tsx'
import { Toasts } from './ui/Toasts.tsx'
import { useTexts } from './ui/texts/texts.ts'

const Home = awaited(SCREENS.home)
const PeopleScreen = awaited(SCREENS.people)
const LetterheadScreen = awaited(SCREENS.letterheads)
const ServerScreen = awaited(SCREENS.server)
const Entrance = awaited(SCREENS.entrance)
const SignIn = awaited(SCREENS.signIn)
const FormScreen = awaited(SCREENS.form)
const WorkshopScreen = awaited(SCREENS.session)
const ReviewScreen = awaited(SCREENS.review)
const ReadScreen = awaited(SCREENS.read)
const CheckScreen = awaited(SCREENS.check)
const CodeScreen = awaited(SCREENS.code)
const inProject = async () => ({ default: (await import('./store/InProject.tsx')).InProject })
const InProject = awaited(inProject)

/** What an address will need: its files, who is there, and the way into its project, all at once. */
export function fetchScreen(route: Route): void {
  const { name } = route
  const {
    board,
    home,
    people,
    letterheads,
    server,
    entrance,
    form,
    project,
    map,
    process,
    session,
    code,
    review,
    check,
    read,
  } = SCREENS
  const needed = {
    home: [home],
    people: [people],
    letterheads: [letterheads],
    server: [server],
    project: [inProject, project],
    // Most maps are of a process, and which kind it is only the document tells.
    map: [inProject, map, process],
    board: [inProject, board],
    session: [session],
    code: [code],
    join: [entrance],
    first: [entrance],
    form: [form],
    review: [review],
    check: [check],
    read: [read],
    nowhere: [],
  }[name]
  for (const fetch of needed) void ahead<never>(fetch).catch(() => {})
  if (isEntrance(route)) return
  askMeAhead()
  if (isInProject(route)) askTicketAhead(route.project)
}

const isInProject = (route: Route): route is InProjectRoute =>
  route.name === 'project' || route.name === 'map' || route.name === 'board'

/** What opens for whoever comes, before anybody asks who they are. */
const ENTRANCES: ReadonlySet<string> = new Set(['join', 'first', 'form', 'code', 'check', 'read'])
const isEntrance = (route: Route): boolean =>
  ENTRANCES.has(route.name) || (route.name === 'review' && route.reviewer === undefined)

/** `refused`: why another site's sign-in let nobody in. */
export function App({ refused }: { refused: string | null }) {
  const route = useRoute()
  return (
    <>
      <Boundary key={isInProject(route) ? route.project : route.name}>
        <Screen refused={refused} />
      </Boundary>
      <Toasts />
    </>
  )
}

function Opening() {
  const { say } = useTexts()
  return <Middle title={say('app.loading')} />
}

type Known = Me | 'asking' | 'nobody' | 'no-network'

function Screen({ refused }: { refused: string | null }) {
  const route = useRoute()
  const { say } = useTexts()
  const [me, setMe] = useState<Known>('asking')
  const entering = isEntrance(route)
  const askWho = useCallback(async () => {
    const got = await fetchMe()
    setMe(got.ok ? got.value : got.code === 'no-network' ? 'no-network' : 'nobody')
  }, [])
  useEffect(() => {
    if (!entering) void askWho()
  }, [entering, askWho])

  if (route.name === 'code') return <CodeScreen code={route.code} />
  if (route.name === 'read') return <ReadScreen token={route.token} />
  if (route.name === 'check') return <CheckScreen id={route.submission} />
  if (route.name === 'review' && route.reviewer === undefined) return <ReviewScreen by={{ token: route.token ?? '' }} />
  if (route.name === 'form') return <FormScreen token={route.token} />
  if (route.name === 'join' || route.name === 'first') return <Entrance kind={route.name} token={route.token} />
  if (me === 'asking') return <Opening />
  if (me === 'no-network' && route.name === 'home')
    return (
      <Middle title={say('app.noConnection')}>
        <Button onClick={() => void askWho()}>{say('app.retry')}</Button>
      </Middle>
    )
  if (me === 'nobody') return <SignIn refused={refused} onEntered={setMe} />
  // Without a network a project still opens from its copy on this device.
  const person = me === 'no-network' ? { id: 'me', name: '' } : me
  switch (route.name) {
    case 'home':
      return <Home me={person} onMe={setMe} />
    case 'people':
      return <PeopleScreen me={person} onMe={setMe} />
    case 'letterheads':
      return <LetterheadScreen me={person} onMe={setMe} />
    case 'server':
      return <ServerScreen me={person} onMe={setMe} />
    case 'review':
      return <ReviewScreen key={route.reviewer} by={{ reviewer: route.reviewer ?? '' }} />
    case 'session':
      return <WorkshopScreen key={route.session} {...route} me={me === 'no-network' ? null : me} />
    case 'project':
    case 'map':
    case 'board':
      return <InProject key={route.project} route={route} me={me === 'no-network' ? null : me} />
    case 'nowhere':
      return (
        <Middle title={say('app.nowhere')} hint={say('app.nowhereHint', { path: route.path })}>
          <Button
            component="a"
            href={addressOf({ name: 'home' })}
            onClick={(event: React.MouseEvent) => {
              event.preventDefault()
              go({ name: 'home' })
            }}
          >
            {say('app.toProjects')}
          </Button>
        </Middle>
      )
  }
}
