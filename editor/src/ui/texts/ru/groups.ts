export const groups = {
  unnamed: 'Рамка без названия',
  name: 'Название рамки',
}
