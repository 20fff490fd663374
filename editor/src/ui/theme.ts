import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeComponents,
} from '@mantine/core'
import { cssOf } from './tokens.ts'

const potok: MantineColorsTuple = [
  '#E7EFFC',
  '#CFDFF8',
  '#A9C5FF',
  '#86ADFF',
  '#5C8DEE',
  '#3A76DF',
  '#1B5FD1',
  '#164FAF',
  '#123F8C',
  '#0E306B',
]

const field = {
  classNames: { input: 'potok-input', label: 'potok-label', description: 'potok-description' },
  size: 'sm',
} as const

/** By name, so that a component travels only with the screens that use it. */
const components: MantineThemeComponents = {
  Button: { defaultProps: { size: 'sm' }, classNames: { root: 'potok-button' } },
  ActionIcon: {
    defaultProps: { variant: 'subtle', size: 32 },
    classNames: { root: 'potok-icon-button' },
  },
  TextInput: { defaultProps: field },
  Textarea: { defaultProps: field },
  PasswordInput: { defaultProps: field },
  NumberInput: { defaultProps: field },
  NativeSelect: { defaultProps: field },
  Modal: { defaultProps: { radius: 12, centered: true }, classNames: { title: 'potok-section' } },
  Popover: { defaultProps: { radius: 12, transitionProps: { duration: 120 } } },
  // Without the placeholder that takes the focus first: a menu may hold its items alone.
  Menu: { defaultProps: { radius: 12, transitionProps: { duration: 120 }, withInitialFocusPlaceholder: false } },
  SegmentedControl: { classNames: { root: 'potok-segments', indicator: 'potok-segment' } },
  Tooltip: { defaultProps: { openDelay: 500 } },
}

export const theme = createTheme({
  primaryColor: 'potok',
  primaryShade: { light: 6, dark: 6 },
  colors: { potok },
  fontFamily: '"Golos Text Variable", sans-serif',
  headings: { fontFamily: '"Golos Text Variable", sans-serif', fontWeight: '600' },
  defaultRadius: 8,
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  black: '#161A20',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '14px', sm: '20px', md: '20px', lg: '22px', xl: '24px' },
  components,
})

/** Our tokens reach CSS here, and Mantine's own names point to them. */
export const cssVariables: CSSVariablesResolver = () => {
  const mantine = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink2)',
    '--mantine-color-placeholder': 'var(--ink3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--surface2)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line2)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-primary-color-filled': 'var(--accentFill)',
    '--mantine-color-potok-filled': 'var(--accentFill)',
    '--mantine-color-potok-filled-hover': 'color-mix(in srgb, var(--accentFill) 88%, #000)',
    '--mantine-color-potok-light': 'var(--accentSoft)',
    '--mantine-color-potok-light-hover': 'color-mix(in srgb, var(--accentSoft) 80%, var(--accent))',
    '--mantine-color-potok-light-color': 'var(--accentInk)',
    '--mantine-color-potok-outline': 'var(--accent)',
    '--mantine-color-potok-text': 'var(--accent)',
  }
  return { variables: {}, light: { ...cssOf('light'), ...mantine }, dark: { ...cssOf('dark'), ...mantine } }
}
