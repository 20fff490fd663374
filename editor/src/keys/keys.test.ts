import { describe, expect, it } from 'vitest'
import { action, actionNames } from './actions.ts'
import { keyLabel } from './keyLabel.ts'
import { type Pressed, pressedAction } from './match.ts'

const press = (code: string, held: Partial<Pressed> = {}): Pressed => ({
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})
const one = { steps: 1, flows: 0, canEdit: true }
const none = { steps: 0, flows: 0, canEdit: true }

describe('the list of actions', () => {
  it('no key means two things', () => {
    const seen = new Map<string, string>()
    for (const name of actionNames) {
      for (const key of action(name).keys) {
        expect([key, seen.get(key)]).toEqual([key, undefined])
        seen.set(key, name)
      }
    }
  })

  it('goes by the place of the key: on the Russian layout the key of Z still undoes', () => {
    expect(pressedAction(press('KeyZ', { ctrlKey: true }), none)).toBe('undo')
    expect(pressedAction(press('KeyZ', { metaKey: true, shiftKey: true }), none)).toBe('redo')
  })

  it('Tab adds the next step only while a step is selected; otherwise it moves the focus', () => {
    expect(pressedAction(press('Tab'), one)).toBe('next')
    expect(pressedAction(press('Tab'), none)).toBeNull()
  })

  it('who may only look can walk, copy and zoom, but changes nothing', () => {
    const looking = { ...one, canEdit: false }
    expect(actionNames.filter((name) => action(name).edits && pressedAction(pressOf(name), looking) === name)).toEqual(
      [],
    )
    expect(pressedAction(press('KeyC', { ctrlKey: true }), looking)).toBe('copy')
    expect(pressedAction(press('Digit1', { shiftKey: true }), looking)).toBe('fit')
  })

  it('the label shows the letter of both layouts in Russian and one in English', () => {
    expect(keyLabel('Mod+KeyZ', 'ru')).toBe('Ctrl+Z (Я)')
    expect(keyLabel('Mod+Shift+KeyZ', 'en')).toBe('Ctrl+Shift+Z')
    expect(keyLabel('Shift+Digit1', 'en')).toBe('Shift+1')
  })
})

function pressOf(name: (typeof actionNames)[number]): Pressed {
  const parts = action(name).keys[0]!.split('+')
  return press(parts.at(-1)!, {
    ctrlKey: parts.includes('Mod'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  })
}
