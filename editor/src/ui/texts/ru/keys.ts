export const keys = {
  help: 'Сочетания клавиш',
}
