import { type ComponentType, memo, useDeferredValue } from 'react'

/**
 * The same part, drawn when the page has time: what a person is doing does not wait for it, and it is never drawn for
 * facts that are old already. Its props must keep their identity while they are the same.
 */
export function afterwards<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  const Drawn = memo(Part) as unknown as ComponentType<Props>
  return memo(function Afterwards(props: Props) {
    const later = useDeferredValue(props)
    return <Drawn {...later} />
  }) as unknown as ComponentType<Props>
}
