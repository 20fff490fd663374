import { useEffect } from 'react'
import { copyTo, pasteFrom } from '../copying/copying.ts'
import { followPointer } from '../copying/pointed.ts'
import type { ActionName } from '../keys/actions.ts'
import { pressedAction, type Selected } from '../keys/match.ts'
import { singleKeys } from '../keys/singleKeys.ts'
import type { Bench } from './bench.ts'
import { placeToPaste, removeSelected } from './clipboard.ts'
import type { Press } from './press.ts'

const BY_BROWSER: readonly ActionName[] = ['copy', 'cut', 'paste']
const ALWAYS: readonly ActionName[] = ['undo', 'redo', 'help', 'palette', 'find', 'replace', 'link', 'earlier', 'later']
/** Also while the person types into a field. */
const EVERYWHERE: readonly ActionName[] = ['palette', 'find']

/** Keys of the map: none of them is taken while the person types into a field or a dialog is open. */
export function useKeyboard(bench: Bench, canEdit: boolean, run: (name: ActionName, press: Press) => void): void {
  useEffect(() => {
    const pointed = followPointer()
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"]')) return
      // The palette is on its way: what is typed is meant for it, and never for the map.
      if (bench.desk.getState().opened === 'palette') return event.preventDefault()
      const name = pressedAction(event, chosenOn(bench, canEdit), singleKeys.getState().on)
      if (!name || BY_BROWSER.includes(name)) return
      if (isTyping(event.target) && !EVERYWHERE.includes(name)) return
      if (!onSheet(event.target) && !ALWAYS.includes(name)) return
      event.preventDefault()
      run(name, event)
    }
    const copied = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return
      if (!event.clipboardData || !copyTo(event.clipboardData, bench)) return
      event.preventDefault()
      if (event.type === 'cut' && canEdit) removeSelected(bench)
    }
    const pasted = (event: ClipboardEvent) => {
      const { clipboardData } = event
      if (!canEdit || !clipboardData || isTyping(event.target) || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      pasteFrom(clipboardData, bench, placeToPaste(bench, pointed))
    }
    window.addEventListener('keydown', pressed)
    window.addEventListener('copy', copied)
    window.addEventListener('cut', copied)
    window.addEventListener('paste', pasted)
    return () => {
      pointed.stop()
      window.removeEventListener('keydown', pressed)
      window.removeEventListener('copy', copied)
      window.removeEventListener('cut', copied)
      window.removeEventListener('paste', pasted)
    }
  }, [bench, canEdit, run])
}

/** What is chosen now, as the list of actions asks. */
export function chosenOn(bench: Bench, canEdit: boolean): Selected {
  const { selection } = bench.desk.getState()
  const { steps, flows } = bench.project()
  return {
    steps: [...selection].filter((id) => steps.has(id)).length,
    flows: [...selection].filter((id) => flows.has(id)).length,
    canEdit,
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null
}

/** A button of the header or the panel keeps its own Enter and Tab. */
function onSheet(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body) return true
  return target.closest('.map-stage') !== null && target.closest('button, [role="toolbar"], [role="menu"]') === null
}
