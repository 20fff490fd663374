/** Ends of names of the files that are taken into a project. On the list of projects a project file makes one of its own. */
const INTO_PROJECT = ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'bpmn', 'xml', 'drawio', 'svg'] as const

export const ACCEPTED = [...INTO_PROJECT, 'json'].map((one) => `.${one}`).join()

export const isForProject = (name: string): boolean =>
  INTO_PROJECT.some((one) => name.toLowerCase().endsWith(`.${one}`))
