import type { KeyboardEvent } from 'react'
import type { Session } from '../session/openSession.ts'
import { redo, undo } from '../store/act.ts'

/** Undo and redo wherever the focus is among the causes, but for a field: there they are the browser's. */
export const undoKeys = (session: Session) => (event: KeyboardEvent) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isWritten(event.target)) return
  if (event.code !== 'KeyZ' && event.code !== 'KeyY') return
  event.preventDefault()
  if (event.code === 'KeyY' || event.shiftKey) redo(session)
  else undo(session)
}

const isWritten = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
