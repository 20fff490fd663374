import { type ComponentType, useEffect, useState } from 'react'
import { useTexts } from './texts/texts.ts'
import { toast } from './toasts.ts'

const wanted = new Set<() => Promise<unknown>>()

/**
 * A part of a screen that travels when it is first shown, or before, when the page has nothing else to do. Without a
 * connection it says so and closes, if it can; the next time it is fetched again.
 */
export function onDemand<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | null = null
  const bring = async () => {
    fetched = await fetch()
    return fetched
  }
  wanted.add(bring)
  return function OnDemand(props: Props) {
    const { say } = useTexts()
    const [Part, show] = useState(() => fetched)
    useEffect(() => {
      if (Part) return
      bring().then(
        (part) => show(() => part),
        () => {
          toast(say('palette.notLoaded'), { tone: 'danger' })
          if ('close' in props && typeof props.close === 'function') props.close()
        },
      )
    }, [])
    return Part ? <Part {...props} /> : null
  }
}

/** So that nobody waits for a part later, or misses it without a network. */
export async function fetchDemanded(): Promise<void> {
  await Promise.all([...wanted].map((bring) => bring().catch(() => {})))
}
