import type { ReactNode } from 'react'
import { ResearchSearch } from './ResearchSearch.tsx'
import './research.css'

export function ResearchHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="page-head research-head">
      <h1 className="page-title grow">{title}</h1>
      <ResearchSearch />
      {children}
    </div>
  )
}
