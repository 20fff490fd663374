import { type ComponentType, useEffect, useState } from 'react'
import { Middle } from './Middle.tsx'
import { useTexts } from './texts/texts.ts'

type Fetch<Props> = () => Promise<{ default: ComponentType<Props> }>

const come = new WeakMap<object, unknown>()

/** Fetches a screen that will be needed; shown afterwards, it is there at once. */
export async function ahead<Props>(fetch: Fetch<Props>): Promise<ComponentType<Props>> {
  const { default: Screen } = await fetch()
  come.set(fetch, Screen)
  return Screen
}

/**
 * A screen that travels on its own, with something else in its place meanwhile. React's own way, `lazy`, holds back
 * for 300 ms whatever comes soon after something that had to be waited for, and a map is behind three of them.
 */
export function awaited<Props extends object>(
  fetch: Fetch<Props>,
  Meanwhile: ComponentType = Fetching,
): ComponentType<Props> {
  return function Awaited(props: Props) {
    const [Screen, show] = useState(() => (come.get(fetch) as ComponentType<Props> | undefined) ?? null)
    useEffect(() => {
      if (Screen) return
      ahead(fetch).then(
        (one) => show(() => one),
        (error: unknown) =>
          show(() => {
            throw error
          }),
      )
    }, [])
    return Screen ? <Screen {...props} /> : <Meanwhile />
  }
}

function Fetching() {
  const { say } = useTexts()
  return <Middle title={say('app.loading')} />
}
