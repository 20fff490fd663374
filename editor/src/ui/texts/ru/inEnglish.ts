export const inEnglish = {
  label: 'По-английски',
}
