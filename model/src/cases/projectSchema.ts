import { TALK_SHAPE } from '../comments/talkFile.ts'
import { FIXED_NAMES, NOUN_NAMES } from '../document/containers.ts'
import { SCHEMA } from '../migrations/migrations.ts'
import { type Fields, ID_SHAPE, type Shape } from '../records/fields.ts'
import { FIXED } from '../records/fixed.ts'
import { NOUNS } from '../records/nouns.ts'

/**
 * A project file as JSON Schema (2020-12) says it, for other programs. Every file that Potok writes keeps to it. Fields that
 * say nothing are left out of a file; references are ids of records of the same file.
 */
export function projectSchema(): Shape {
  const records = NOUN_NAMES.map((noun) => [
    noun,
    { type: 'array', items: { ...objectOf(NOUNS[noun], { id: ID_SHAPE }), required: ['id'] } },
  ])
  const fixed = FIXED_NAMES.map((name) => [name, objectOf(FIXED[name])])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:potok:project:${SCHEMA}`,
    title: 'Potok project file',
    type: 'object',
    required: ['potok', 'schema'],
    properties: {
      potok: { const: 'project' },
      schema: { type: 'integer', minimum: 1, maximum: SCHEMA },
      ...Object.fromEntries(fixed),
      ...Object.fromEntries(records),
      layout: {
        description: 'Left and top edges of what stands on maps, by id.',
        type: 'object',
        propertyNames: ID_SHAPE,
        additionalProperties: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
      },
      boards: { description: 'What stands on the sketch boards.', type: 'object' },
      comments: TALK_SHAPE,
    },
    additionalProperties: false,
  }
}

const objectOf = (fields: Fields, more: Shape = {}): Shape => ({
  type: 'object',
  properties: { ...more, ...Object.fromEntries(Object.entries(fields).map(([name, { shape }]) => [name, shape])) },
  additionalProperties: false,
})
