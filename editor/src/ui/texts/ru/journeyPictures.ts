export const journeyPictures = {
  title: 'Картинка',
  choose: 'Добавить картинку',
  another: 'Другая картинка',
  exclude: 'Убрать картинку',
  open: 'Открыть картинку: {{words}}',
  close: 'Закрыть картинку',
  untold: 'Картинка без описания',
  describe: 'Текст записи – описание картинки для тех, кто её не видит.',
  notPicture: 'В ячейку ставится картинка: JPEG, PNG, WebP.',
}
