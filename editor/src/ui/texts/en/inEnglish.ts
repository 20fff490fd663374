export const inEnglish = {
  name: 'Name in English',
  text: 'Text in English',
}
