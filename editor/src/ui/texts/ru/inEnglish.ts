export const inEnglish = {
  name: 'Название на английском',
  text: 'Текст на английском',
}
