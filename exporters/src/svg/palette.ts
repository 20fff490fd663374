import type { LossCode, Value } from '@potok/model'

/** The light tokens of the design that a picture needs. */
export interface Palette {
  readonly canvas: string
  readonly lane: string
  readonly surface: string
  readonly surface2: string
  readonly line: string
  readonly line2: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  readonly flow: string
  readonly star: string
  readonly warn: string
  readonly note: string
  readonly value: Readonly<Record<Value, string>>
  readonly soft: Readonly<Record<Value, string>>
  readonly loss: Readonly<Record<LossCode, string>>
}

export type Theme = 'light' | 'dark'

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    canvas: '#F9FAFB',
    lane: '#F3F5F8',
    surface: '#FFFFFF',
    surface2: '#F2F4F7',
    line: '#E2E6EB',
    line2: '#C9CFD8',
    ink: '#161A20',
    ink2: '#4C5563',
    ink3: '#646D7B',
    flow: '#5A6473',
    star: '#C8202F',
    warn: '#915500',
    note: '#FDF0DA',
    value: { VA: '#0A7558', NNVA: '#85600A', NVA: '#B0263F' },
    soft: { VA: '#DDF1EA', NNVA: '#F8ECCF', NVA: '#FBE3E7' },
    loss: {
      waiting: '#965600',
      defects: '#A82A45',
      transport: '#3D6284',
      processing: '#6B46A8',
      motion: '#0B7480',
      overproduction: '#5B6A0C',
      inventory: '#76543F',
      talent: '#A63E86',
    },
  },
  dark: {
    canvas: '#131519',
    lane: '#171A1F',
    surface: '#1B1E24',
    surface2: '#242830',
    line: '#2B3038',
    line2: '#434A56',
    ink: '#ECEEF2',
    ink2: '#B3BAC6',
    ink3: '#8F98A6',
    flow: '#98A1AF',
    star: '#D3303D',
    warn: '#EBAE55',
    note: '#38290F',
    value: { VA: '#46C29C', NNVA: '#DDB04E', NVA: '#FF8797' },
    soft: { VA: '#14332A', NNVA: '#352B12', NVA: '#402027' },
    loss: {
      waiting: '#E9A94A',
      defects: '#FF8CA0',
      transport: '#8DB4DA',
      processing: '#BDA0F2',
      motion: '#58C4CF',
      overproduction: '#B4C65A',
      inventory: '#CBA48A',
      talent: '#F093CE',
    },
  },
}

/** Value letters and loss codes stand beside their colour, so that a grey print loses nothing. */
export const LETTERS = {
  ru: { VA: 'Ц', NNVA: 'Н', NVA: 'П' },
  en: { VA: 'V', NNVA: 'N', NVA: 'L' },
} as const

export const LOSS_CODES = {
  ru: {
    waiting: 'Ож',
    defects: 'Де',
    transport: 'Тр',
    processing: 'Об',
    motion: 'Пм',
    overproduction: 'Пп',
    inventory: 'За',
    talent: 'Пт',
  },
  en: {
    waiting: 'Wa',
    defects: 'De',
    transport: 'Tr',
    processing: 'Op',
    motion: 'Mo',
    overproduction: 'Ov',
    inventory: 'In',
    talent: 'Ta',
  },
} as const
