export { type Destination, IMPORTS, type Importer, type ImportName, type Left, type Understood } from './importer.ts'
export { IMPORTERS, importerOf } from './importers.ts'
