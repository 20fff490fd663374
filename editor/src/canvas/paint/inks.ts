import type { LossCode, Value } from '@potok/model'
import { type Colour, coloursOf } from '../../ui/tokens.ts'

/** What the sheet is painted with: the colours of the scheme and the words that stand for classes. */
export interface Inks {
  readonly colours: Readonly<Record<Colour, string>>
  /** The ground of a step. */
  readonly step: string
  readonly letters: Readonly<Record<Value | LossCode, string>>
}

const STEP = { light: '#FFFFFF', dark: '#20242B' } as const

export function inksOf(scheme: 'light' | 'dark', letters: Inks['letters']): Inks {
  return { colours: coloursOf(scheme), step: STEP[scheme], letters }
}

/** For a wall seen from afar: what is grey on a desk is as dark as the text, every line is one that can be seen. */
export const louder = (inks: Inks): Inks => {
  const { ink, line3 } = inks.colours
  return { ...inks, colours: { ...inks.colours, ink2: ink, ink3: ink, line: line3, line2: line3, flow: ink } }
}

const VALUES = { VA: ['va', 'vaSoft'], NNVA: ['nnva', 'nnvaSoft'], NVA: ['nva', 'nvaSoft'] } as const

/** The ink and the ground of a class. */
export function valueInks({ colours }: Inks, value: Value | null): readonly [ink: string, ground: string] {
  if (!value) return [colours.ink3, colours.surface2]
  const [ink, ground] = VALUES[value]
  return [colours[ink], colours[ground]]
}
