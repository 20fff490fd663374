/** What differs between two states of a project, of a map, of one thing. */
export { broughtBack, isAsItWas } from './broughtBack.ts'
export type { FieldDifference } from './fieldDifferences.ts'
export { type MapDifference, mapDifferences } from './mapDifferences.ts'
export { nameOf } from './nameOf.ts'
export { placesOf, type ThingDifference, thingDifferences } from './thingDifferences.ts'
