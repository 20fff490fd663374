import type { Id, Project } from '@potok/model'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { createStore } from 'zustand/vanilla'
import { RestoreDialog } from '../history/RestoreDialog.tsx'
import { timeWords } from '../history/timeWords.ts'
import { personWords, versionWords } from '../history/versionWords.ts'
import { MapScreen } from '../kinds/MapScreen.tsx'
import { go, type Route } from '../routes.ts'
import { InsteadScope, useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { Middle } from '../ui/Middle.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { marksOf } from './marks.ts'
import { PastAside } from './PastAside.tsx'
import { PastBar } from './PastBar.tsx'
import { pastSession } from './pastSession.ts'
import { PastScope, type PastView } from './pastView.ts'
import { NEWEST, turnBy } from './turning.ts'
import { useVersionProject, useVersions } from './usePast.ts'
import './past.css'

export type PastRoute = Extract<Route, { name: 'map' }> & { at: string }

/** A map as it was in a version: only looked at, with what differs from today or from another version on it and beside it. */
export function PastScreen({ route }: { route: PastRoute }) {
  const texts = useTexts()
  const { say, language } = texts
  const sentence = useSentence()
  const session = useSession()
  const mayEdit = useMayEdit()
  const today = useDeferredValue(useProject())
  const { versions, people, refusal: unlisted } = useVersions(route.project)
  const newest = versions?.[0]?.id ?? null
  const at = route.at === NEWEST ? newest : route.at
  const against = route.against ?? null
  const shown = useVersionProject(route.project, at)
  const compared = useVersionProject(route.project, against)
  const [choice] = useState(() => createStore<{ chosen: Id | null; asked: number }>(() => ({ chosen: null, asked: 0 })))
  const [restoring, setRestoring] = useState(false)
  const place = versions?.findIndex(({ id }) => id === at) ?? -1
  const version = versions?.[place] ?? null

  const open = useCallback(
    (to: { at?: string | null; against?: string | null }) => {
      const { at: _at, against: _against, ...here } = route
      const next = to.at === undefined ? at : to.at
      const other = to.against === undefined ? against : to.against
      go(
        { ...here, ...(next ? { at: next } : {}), ...(next && other && other !== next ? { against: other } : {}) },
        'replace',
      )
    },
    [route, at, against],
  )
  useEffect(() => {
    if (route.at === NEWEST && newest) open({})
  }, [route.at, newest, open])
  useTurning(
    versions === null || place < 0 ? null : (by) => open({ at: versions[place - by]?.id ?? (by > 0 ? null : at) }),
  )
  const { presence } = session
  useEffect(() => presence.show({ screen: 'history', map: null, typing: null }), [presence])

  const was = shown.version === at ? shown.held : null
  const other = against === null ? today : compared.version === against ? compared.held : null
  const view = useMemo<PastView | null>(() => {
    if (!was || !other) return null
    const moment = (id: string | null) => versions?.find((one) => one.id === id)?.at ?? Number.POSITIVE_INFINITY
    const isEarlier = against === null || moment(at) <= moment(against)
    return { marks: marksOf(was, other, route.map, isEarlier), other, choice }
  }, [was, other, versions, at, against, route.map, choice])

  // While another version is read, what is seen stays.
  const last = useRef<{ was: Project; view: PastView } | null>(null)
  if (was && view) last.current = { was, view }
  const seen = last.current
  const past = usePastSession(seen?.was ?? null)

  const refusal = unlisted ?? shown.refusal ?? compared.refusal
  const ways = (
    <>
      <Go to={{ name: 'map', project: route.project, map: route.map, step: null }}>{say('past.toToday')}</Go>
      <Go to={{ name: 'project', project: route.project, part: 'history' }}>{say('project.history')}</Go>
    </>
  )
  if (refusal)
    return (
      <Middle title={say('past.notRead')} hint={sentence(refusal)}>
        {ways}
      </Middle>
    )
  if (versions?.length === 0)
    return (
      <Middle title={say('past.none')} hint={say('history.noVersions')}>
        {ways}
      </Middle>
    )
  if (!seen || !past || !versions) return <Middle title={say('past.reading')} />
  const titled = version ? `${versionWords(version, texts)}, ${timeWords(language).both(version.at)}` : ''
  return (
    <div className="past-screen">
      <PastBar
        versions={versions}
        version={version}
        by={version ? personWords(version.person, people, session.person, texts) : ''}
        against={against}
        place={place}
        open={open}
        restore={mayEdit && version ? () => setRestoring(true) : null}
      />
      <div className="past-body">
        <PastScope value={seen.view}>
          <div className="past-map">
            <InsteadScope {...past}>
              {seen.was.maps.has(route.map) ? (
                <MapScreen projectId={route.project} mapId={route.map} step={route.step} view={route.view} />
              ) : (
                <Middle title={say('past.noMap')} hint={titled} />
              )}
            </InsteadScope>
          </div>
          <PastAside view={seen.view} was={seen.was} isWithToday={against === null} />
        </PastScope>
      </div>
      {restoring && version && (
        <RestoreDialog
          project={route.project}
          version={version}
          onClose={() => setRestoring(false)}
          onDone={async () => open({ at: null })}
        />
      )}
    </div>
  )
}

/** One session for as long as the screen is open: from one version to the next the sheet stays where it was. */
function usePastSession(was: Project | null) {
  const today = useSession()
  const made = useRef<ReturnType<typeof pastSession> | null>(null)
  if (was && !made.current) made.current = pastSession(today, was)
  useEffect(() => {
    if (was) made.current?.projection.store.setState({ project: was })
  }, [was])
  return made.current
}

function useTurning(turn: ((by: -1 | 1) => void) | null): void {
  const now = useRef(turn)
  now.current = turn
  useEffect(() => turnBy((by) => now.current?.(by)), [])
}
