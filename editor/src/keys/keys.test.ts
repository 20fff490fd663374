import { describe, expect, it } from 'vitest'
import { action, actionNames } from './actions.ts'
import { keyLabel, labelsOf } from './keyLabel.ts'
import { isSingle, type Pressed, pressedAction, type Selected } from './match.ts'

const press = (code: string, held: Partial<Pressed> = {}): Pressed => ({
  code,
  key: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})
const one = { steps: 1, flows: 0, canEdit: true }
const none = { steps: 0, flows: 0, canEdit: true }
const SITUATIONS: Record<string, Selected> = {
  none,
  one,
  several: { steps: 3, flows: 0, canEdit: true },
  flow: { steps: 0, flows: 1, canEdit: true },
  both: { steps: 2, flows: 2, canEdit: true },
  looking: { ...one, canEdit: false },
}

/** What a letter key gives on each layout. */
const LAYOUTS = {
  en: (code: string) => /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '',
  ru: (code: string) => {
    const letter = /^Key([A-Z])$/.exec(code)?.[1]
    return letter ? ('йцукенгшщзфывапролдячсмить'['QWERTYUIOPASDFGHJKLZXCVBNM'.indexOf(letter)] ?? '') : ''
  },
}

const pressOf = (chord: string, layout: keyof typeof LAYOUTS = 'en'): Pressed => {
  const parts = chord.split('+')
  const code = parts.at(-1) as string
  return press(code, {
    key: LAYOUTS[layout](code),
    ctrlKey: parts.includes('Mod'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  })
}

describe('the list of actions', () => {
  it('no key means two things in the same situation, on either layout', () => {
    for (const layout of ['en', 'ru'] as const)
      for (const name of actionNames)
        for (const key of action(name).keys)
          for (const [situation, selected] of Object.entries(SITUATIONS)) {
            const heard = pressedAction(pressOf(key, layout), selected)
            const others = actionNames.filter((other) => other !== name && action(other).keys.includes(key))
            expect([key, situation, others]).toEqual([key, situation, []])
            expect([key, layout, situation, heard]).toEqual([
              key,
              layout,
              situation,
              pressedAction(pressOf(key), selected),
            ])
            if (heard !== null) expect(heard).toBe(name)
          }
  })

  it('every action is reached by one of its keys in some situation', () => {
    for (const name of actionNames) {
      const key = action(name).keys[0] as string
      expect([name, Object.values(SITUATIONS).some((one) => pressedAction(pressOf(key, 'ru'), one) === name)]).toEqual([
        name,
        true,
      ])
    }
  })

  it('no action needs a sign that the Russian layout does not have under one key', () => {
    const signs = /(?:Slash|BracketLeft|BracketRight|Backquote|Quote|Semicolon|Comma|Period)$/
    expect(actionNames.filter((name) => action(name).keys.every((key) => signs.test(key)))).toEqual([])
  })

  it('on a layout that is not Latin a letter goes by its place; a Latin layout says itself where its letters are', () => {
    expect(pressedAction(press('KeyZ', { key: 'я', ctrlKey: true }), none)).toBe('undo')
    expect(pressedAction(press('KeyZ', { key: 'Я', metaKey: true, shiftKey: true }), none)).toBe('redo')
    expect(pressedAction(press('KeyW', { key: 'z', ctrlKey: true }), none)).toBe('undo')
  })

  it('with single keys off no letter, digit or sign alone does anything, and what holds Ctrl still does', () => {
    for (const name of actionNames)
      for (const key of action(name).keys) {
        const heard = pressedAction(pressOf(key), one, false)
        expect([key, heard]).toEqual([key, isSingle(key) ? null : pressedAction(pressOf(key), one)])
      }
    expect(pressedAction(pressOf('KeyS'), one, false)).toBeNull()
    expect(pressedAction(pressOf('Shift+Digit1'), one, false)).toBeNull()
    expect(pressedAction(pressOf('Mod+KeyK'), one, false)).toBe('palette')
    expect(pressedAction(pressOf('Tab'), one, false)).toBe('next')
  })

  it('Tab adds the next step only while a step is selected; otherwise it moves the focus', () => {
    expect(pressedAction(press('Tab'), one)).toBe('next')
    expect(pressedAction(press('Tab'), none)).toBeNull()
  })

  it('who may only look can walk, copy, find and zoom, but changes nothing', () => {
    const looking = { ...one, canEdit: false }
    expect(
      actionNames.filter(
        (name) => action(name).edits && pressedAction(pressOf(action(name).keys[0] as string), looking) === name,
      ),
    ).toEqual([])
    expect(pressedAction(press('KeyC', { ctrlKey: true }), looking)).toBe('copy')
    expect(pressedAction(press('KeyF', { ctrlKey: true }), looking)).toBe('find')
    expect(pressedAction(press('Digit1', { shiftKey: true }), looking)).toBe('fit')
  })

  it('the label shows the letter of both layouts in Russian and one in English', () => {
    expect(keyLabel('Mod+KeyZ', 'ru')).toBe('Ctrl+Z (Я)')
    expect(keyLabel('Mod+Shift+KeyZ', 'en')).toBe('Ctrl+Shift+Z')
    expect(keyLabel('Shift+Digit1', 'en')).toBe('Shift+1')
    expect(labelsOf(action('goToView').keys, 'en')).toEqual(['Alt+1 … 9'])
    expect(labelsOf(action('zoomIn').keys, 'en')).toEqual(['Ctrl++'])
    expect(labelsOf(action('left').keys, 'en')).toEqual(['←', 'Alt+←'])
  })
})
