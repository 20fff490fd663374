import { type ComponentType, useEffect, useState } from 'react'
import { useTexts } from './texts/texts.ts'
import { toast } from './toasts.ts'

interface Closable {
  close(): void
}

/** A part that is fetched when it is first asked for. Without a connection it says so and closes; the next time it is fetched again. */
export function onDemand<Props extends Closable>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null
  return function OnDemand(props: Props) {
    const { say } = useTexts()
    const [Part, show] = useState(() => Loaded)
    useEffect(() => {
      if (Part) return
      load().then(
        (part) => {
          Loaded = part.default
          show(() => Loaded)
        },
        () => {
          toast(say('palette.notLoaded'), { tone: 'danger' })
          props.close()
        },
      )
    }, [])
    return Part ? <Part {...props} /> : null
  }
}
