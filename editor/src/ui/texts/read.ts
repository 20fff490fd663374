import type { ru } from './ru.ts'

/** The English file has the same keys; where Russian counts in four forms, English counts in two. */
export type Twin<T> = {
  [K in keyof T as K extends `${infer Base}_${'few' | 'many'}` ? `${Base}_other` : K]: T[K] extends string
    ? string
    : Twin<T[K]>
}

type Counted<K extends string> = K extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : K

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? Counted<K> : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** Every text of the product by its path: `save.saving`, `home.title`. */
export type TextKey = Paths<typeof ru>
