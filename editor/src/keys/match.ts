import { type ActionName, action, actionNames } from './actions.ts'

export interface Pressed {
  readonly code: string
  readonly key: string
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

/**
 * The action of a key press, or null: then the browser keeps the key (Tab with nothing selected moves the focus).
 * `singleKeys`: whether a letter, digit or sign alone means anything.
 */
export function pressedAction(pressed: Pressed, selected: Selected, singleKeys = true): ActionName | null {
  const chord = chordOf(pressed)
  if (!singleKeys && isSingle(chord)) return null
  return actionNames.find((name) => action(name).keys.includes(chord) && isAvailable(name, selected)) ?? null
}

export function isAvailable(name: ActionName, { steps, flows, canEdit }: Selected): boolean {
  const { edits, of } = action(name)
  if (edits && !canEdit) return false
  if (of === 'one') return steps + flows === 1
  if (of === 'several') return steps > 1
  if (of === 'step') return steps > 0
  if (of === 'flow') return flows > 0
  if (of === 'any') return steps + flows > 0
  return true
}

/** A letter, a digit or a sign with nothing held but Shift: what a voice or a slipped hand may type (WCAG 2.1.4). */
export const isSingle = (chord: string): boolean =>
  /^(?:Shift\+)?(?:Key[A-Z]|Digit\d|Bracket(?:Left|Right)|Slash|Backslash|Quote|Backquote|Semicolon|Comma|Period|Minus|Equal)$/u.test(
    chord,
  )

function chordOf({ code, key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string {
  return [ctrlKey || metaKey ? 'Mod' : '', shiftKey ? 'Shift' : '', altKey ? 'Alt' : '', keyOf(code, key)]
    .filter(Boolean)
    .join('+')
}

/** A Latin layout says itself where its letters are; on any other a letter is known by its place. */
function keyOf(code: string, key: string): string {
  if (/^[a-z]$/iu.test(key)) return `Key${key.toUpperCase()}`
  if (code === 'NumpadEnter') return 'Enter'
  return code.replace(/^Numpad(\d)$/u, 'Digit$1')
}
