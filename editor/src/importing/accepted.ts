/** Ends of names of the files that are taken into a project. A project file makes a project of its own. */
const INTO_PROJECT = ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'bpmn', 'xml', 'drawio', 'svg'] as const

export const ACCEPTED = INTO_PROJECT.map((one) => `.${one}`).join()

export const isForProject = (name: string): boolean =>
  INTO_PROJECT.some((one) => name.toLowerCase().endsWith(`.${one}`))
