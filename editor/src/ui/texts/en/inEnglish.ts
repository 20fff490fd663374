export const inEnglish = {
  label: 'In English',
}
