/** design.md, Colour: [light, dark]. Each becomes a CSS variable of the same name. */
const COLOURS = {
  bg: ['#F3F4F6', '#0E1013'],
  canvas: ['#F9FAFB', '#131519'],
  lane: ['#F3F5F8', '#171A1F'],
  surface: ['#FFFFFF', '#1B1E24'],
  surface2: ['#F2F4F7', '#242830'],
  line: ['#E2E6EB', '#2B3038'],
  line2: ['#C9CFD8', '#434A56'],
  line3: ['#858E9C', '#77808F'],
  ink: ['#161A20', '#ECEEF2'],
  ink2: ['#4C5563', '#B3BAC6'],
  ink3: ['#646D7B', '#8F98A6'],
  flow: ['#5A6473', '#98A1AF'],
  accent: ['#1B5FD1', '#86ADFF'],
  accentFill: ['#1B5FD1', '#2E68D6'],
  accentSoft: ['#E7EFFC', '#1B2B4A'],
  accentInk: ['#164FAF', '#A9C5FF'],
  va: ['#0A7558', '#46C29C'],
  vaSoft: ['#DDF1EA', '#14332A'],
  nnva: ['#85600A', '#DDB04E'],
  nnvaSoft: ['#F8ECCF', '#352B12'],
  nva: ['#B0263F', '#FF8797'],
  nvaSoft: ['#FBE3E7', '#402027'],
  star: ['#C8202F', '#D3303D'],
  ok: ['#0A7558', '#46C29C'],
  warn: ['#915500', '#EBAE55'],
  warnSoft: ['#FDF0DA', '#38290F'],
  danger: ['#B42318', '#FF8A80'],
  dangerSoft: ['#FCE8E6', '#411F1D'],
  'l-waiting': ['#965600', '#E9A94A'],
  'l-defects': ['#A82A45', '#FF8CA0'],
  'l-transport': ['#3D6284', '#8DB4DA'],
  'l-processing': ['#6B46A8', '#BDA0F2'],
  'l-motion': ['#0B7480', '#58C4CF'],
  'l-overproduction': ['#5B6A0C', '#B4C65A'],
  'l-inventory': ['#76543F', '#CBA48A'],
  'l-talent': ['#A63E86', '#F093CE'],
  segment: ['#FFFFFF', '#333944'],
  sh1: ['0 1px 2px rgba(20,26,34,.06)', 'none'],
  sh2: ['0 1px 2px rgba(20,26,34,.06), 0 6px 20px rgba(20,26,34,.08)', '0 0 0 1px #30353e, 0 8px 24px rgba(0,0,0,.45)'],
  sh3: [
    '0 2px 6px rgba(20,26,34,.08), 0 18px 48px rgba(20,26,34,.16)',
    '0 0 0 1px #363c46, 0 18px 48px rgba(0,0,0,.6)',
  ],
} as const satisfies Record<string, readonly [light: string, dark: string]>

export type Colour = keyof typeof COLOURS

/** People in the order in which the server hands colours out: [tag, frame on the dark canvas]. */
export const PEOPLE = [
  ['#7446C4', '#a98cda'],
  ['#0B7076', '#68a6aa'],
  ['#B03A73', '#ce85a8'],
  ['#B4500B', '#d19368'],
  ['#4B7010', '#8fa66b'],
  ['#4458A6', '#8b97c8'],
  ['#84552B', '#b3967c'],
  ['#4F5B6B', '#9299a3'],
] as const

/** Colours as data for a canvas, which cannot read CSS variables cheaply. */
export function coloursOf(scheme: 'light' | 'dark'): Record<Colour, string> {
  const index = scheme === 'light' ? 0 : 1
  return Object.fromEntries(Object.entries(COLOURS).map(([name, pair]) => [name, pair[index]])) as Record<
    Colour,
    string
  >
}

export function cssOf(scheme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(Object.entries(coloursOf(scheme)).map(([name, value]) => [`--${name}`, value]))
}
