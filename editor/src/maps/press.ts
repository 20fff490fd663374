export interface Press {
  readonly code: string
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** An action from a menu, a button or the palette. */
export const BY_HAND: Press = { code: '', altKey: false, shiftKey: false }
