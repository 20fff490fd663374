import { type ActionName, action, actionNames } from './actions.ts'

export interface Pressed {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

export interface Selected {
  readonly steps: number
  readonly flows: number
  readonly canEdit: boolean
}

/** The action of a key press, or null: then the browser keeps the key (Tab with nothing selected moves the focus). */
export function pressedAction(pressed: Pressed, selected: Selected): ActionName | null {
  const chord = chordOf(pressed)
  return actionNames.find((name) => action(name).keys.includes(chord) && available(name, selected)) ?? null
}

function available(name: ActionName, { steps, flows, canEdit }: Selected): boolean {
  const { edits, of } = action(name)
  if (edits && !canEdit) return false
  if (of === 'one') return steps + flows === 1
  if (of === 'step') return steps > 0
  if (of === 'flow') return flows > 0
  if (of === 'any') return steps + flows > 0
  return true
}

function chordOf({ code, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string {
  return [ctrlKey || metaKey ? 'Mod' : '', shiftKey ? 'Shift' : '', altKey ? 'Alt' : '', plain(code)]
    .filter(Boolean)
    .join('+')
}

/** The second Enter and the second row of digits mean the same. */
function plain(code: string): string {
  if (code === 'NumpadEnter') return 'Enter'
  return code.replace(/^Numpad(\d)$/u, 'Digit$1')
}
