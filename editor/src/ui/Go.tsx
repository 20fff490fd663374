import type { CSSProperties, ReactNode } from 'react'
import { addressOf, go, type Route } from '../routes.ts'

/** A link to a screen: a real address, so that it opens in a new tab too. */
export function Go(given: {
  to: Route
  className?: string
  style?: CSSProperties
  current?: boolean
  label?: string
  title?: string
  children: ReactNode
}) {
  return (
    <a
      href={addressOf(given.to)}
      className={given.className ?? 'link'}
      style={given.style}
      aria-current={given.current ? 'page' : undefined}
      aria-label={given.label}
      title={given.title}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        go(given.to)
      }}
    >
      {given.children}
    </a>
  )
}
