import type { ReactNode } from 'react'
import { Mark } from './Mark.tsx'

/** A screen with one thing to read or do: joining, an error, nothing here. */
export function Middle({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <main className="middle">
      <div className="card stack">
        <Mark size={36} />
        <h1 className="page-title">{title}</h1>
        {hint && <p className="quiet">{hint}</p>}
        {children}
      </div>
    </main>
  )
}
