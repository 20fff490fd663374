import { line, maybeOneOf, type Plain } from './fields.ts'

export const CATEGORY_KINDS = [
  'people',
  'methods',
  'information',
  'systems',
  'management',
  'environment',
  'machines',
  'materials',
  'measurement',
  'milieu',
] as const
export type CategoryKind = (typeof CATEGORY_KINDS)[number]

/** Ready sets of bones: of an office, and the classical 6M. */
export const CATEGORY_PRESETS = {
  office: ['people', 'methods', 'information', 'systems', 'management', 'environment'],
  sixM: ['people', 'methods', 'machines', 'materials', 'measurement', 'milieu'],
} as const satisfies Record<string, readonly CategoryKind[]>
export type CategoryPreset = keyof typeof CATEGORY_PRESETS

/** A bone of the project's Ishikawa diagrams. Without a name it is called by its kind. */
export const causeCategoryFields = {
  kind: maybeOneOf(CATEGORY_KINDS),
  name: line(),
  order: line(),
}

export type CauseCategory = Plain<typeof causeCategoryFields>
