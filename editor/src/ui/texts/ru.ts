import { atOnce } from './ru/atOnce.ts'
import { guides } from './ru/guides.ts'
import { pages } from './ru/pages.ts'

/** Every text of the interface, one file an area. */
export const ru = { ...atOnce, ...pages, guides }
