/** The words of an organisation's own template. */
export const templateRu = { sample: 'Образец шаблона' }
