import type { Twin } from '../read.ts'
import type { ownTemplate as ru } from '../ru/ownTemplate.ts'

export const ownTemplate: Twin<typeof ru> = {
  title: 'An own DOCX template',
  about:
    'A Word document with fields in braces: the project puts its own words there. A loop from the first to the last cell of a row repeats that row. The template is not kept on the server.',
  choose: 'Choose a template and fill it',
  sample: 'Download a sample',
  sampleName: 'Sample template',
  fields: 'All fields',
}
