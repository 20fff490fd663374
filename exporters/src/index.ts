export { writeDocx } from './docx/write.ts'
export type { Block, Description } from './papers/description.ts'
export { isPaper, PAPERS, type PaperName } from './papers/papers.ts'
export { printable } from './papers/printable.ts'
