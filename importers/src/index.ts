export { type Destination, IMPORTS, type Importer, type ImportName, type Left, type Understood } from './importer.ts'
