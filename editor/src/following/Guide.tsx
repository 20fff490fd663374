import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { go, type Route } from '../routes.ts'
import { useOthers, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { followed, goOwnWay, guideOf } from './followed.ts'
import './following.css'

/** Whoever reloads the page is gone for a moment. */
const GONE_MS = 8000

/** The frame round everything while this person goes behind somebody: to their map, and along on it. */
export function Guide({ project, route }: { project: string; route: Route }) {
  const { say } = useTexts()
  const { presence } = useSession()
  const person = useStore(followed, (one) => one.person)
  const guide = guideOf(useOthers(), person)
  const map = guide?.map ?? null
  const here = route.name === 'map' ? route.map : null
  useEffect(() => {
    presence.show({ follows: person })
    if (person) return goOwnWayByEscape()
  }, [presence, person])
  useEffect(() => goOwnWay, [])
  useEffect(() => {
    if (map && map !== here) go({ name: 'map', project, map, step: null })
  }, [map, here, project])
  useEffect(() => {
    if (!person || guide) return
    const timer = setTimeout(() => {
      goOwnWay()
      toast(say('following.gone'))
    }, GONE_MS)
    return () => clearTimeout(timer)
  }, [person, guide, say])
  if (!guide) return null
  return (
    <div className="following" style={{ ['--person' as string]: guide.colour }}>
      <div className="following-say">
        <span className="following-dot" aria-hidden="true" />
        <span role="status">{say(map ? 'following.behind' : 'following.noMap', { name: guide.name })}</span>
        <Button size="compact-sm" variant="default" onClick={goOwnWay}>
          {say('following.stop', { esc: 'Esc' })}
        </Button>
      </div>
    </div>
  )
}

function goOwnWayByEscape(): () => void {
  const pressed = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') goOwnWay()
  }
  window.addEventListener('keydown', pressed)
  return () => window.removeEventListener('keydown', pressed)
}
