export type { As, ExportOptions, What } from './exporter.ts'
export { EXPORTERS } from './exporters.ts'
export { type Exported, exportPaper } from './exportPaper.ts'
export { closePdf } from './pdf/write.ts'
