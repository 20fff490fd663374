import type { Refusal } from '@potok/model'
import { Trouble } from './command.ts'

const RU: Record<string, (values: Refusal['values']) => string> = {
  'case.shape': ({ place }) => `в месте «${place}» не то, что должно быть в кейсе.`,
  'case.reference': ({ place }) => `«${place}» указывает на то, чего в файле нет.`,
  'case.value': ({ place }) => `в месте «${place}» недопустимое значение.`,
  'file.shape': () => 'это не файл проекта.',
  'file.newer': () => 'файл записан более новой версией Потока.',
  'file.value': ({ place }) => `в месте «${place}» недопустимое значение.`,
  'export-not-offered': ({ what, as, offered }) => `«${what}» как ${as} не выгружается; есть: ${offered}.`,
  'map-missing': () => 'такой карты в проекте нет.',
  'tiles-page': ({ page }) => `листы для склейки – A4 или A3, не ${page}.`,
  'picture-too-large': () => 'картинка слишком велика, выгрузите карту вектором.',
  'template-not-docx': () => 'это не файл DOCX.',
  'template-too-large': ({ most, content, parts }) =>
    `шаблон слишком велик: не более ${most} МБ, ${content} МБ в развёрнутом виде, ${parts} частей.`,
  'template-macros': () => 'в шаблоне макросы, сохраните его как DOCX без макросов.',
  'template-active': () => 'в шаблоне внедрённые объекты, уберите их.',
  'template-outside': () => 'шаблон берёт картинки или части снаружи, вложите их в файл.',
  'template-unknown': ({ count, fields }) => `неизвестных полей – ${count}: ${fields}.`,
  'template-syntax': ({ place }) => `не закрыта скобка или повтор: «${place}».`,
  'logo-kind': () => 'логотип – это PNG, JPEG или SVG.',
  'logo-too-large': ({ most, pixels }) => `логотип слишком велик: не более ${most} МБ и ${pixels} млн точек.`,
  'logo-parts': ({ foreign }) => `в SVG есть то, чего в логотипе быть не должно: ${foreign}.`,
  'logo-broken': () => 'логотип повреждён или пуст.',
  'logo-flat': ({ times }) => `логотип более чем в ${times} раз длиннее, чем широк.`,
  'font-not-font': () => 'это не файл шрифта TTF или OTF, или он повреждён.',
  'font-too-large': ({ most }) => `шрифт слишком велик: не более ${most} МБ.`,
  'font-no-letters': () => 'в шрифте нет ни русских, ни латинских букв.',
  'import-unknown': () => 'такой вид файла Поток не читает.',
  'import-no-maps': () => 'в файле проекта нет карт.',
  'file-large': ({ most }) => `файл слишком велик, можно до ${most} МБ.`,
  'file-not-text': () => 'это не таблица слов.',
  'file-not-xlsx': () => 'это не книга XLSX.',
  'svg-no-map': () => 'в картинке нет карты, вернуть можно ту, что выгружена из Потока.',
  'file-doctype': ({ place }) => `в файле объявлен тип документа (${place}), такие файлы не читаются.`,
  'table-large': ({ rows, columns }) => `таблица слишком велика, можно до ${rows} строк и ${columns} столбцов.`,
  'table-far': ({ place, rows, columns }) =>
    `ячейка ${place} стоит слишком далеко, можно до ${rows} строк и ${columns} столбцов.`,
  'paper-not-set': () => 'документ не сверстался.',
  'paper-too-long': () => 'документ верстался слишком долго и остановлен.',
}

/** A refusal of the model or of an exporter as one sentence of the command line. */
export function refused(what: string, { code, message, values }: Refusal): Trouble {
  return new Trouble(`${what}: ${RU[code]?.(values) ?? message}`, `${what}: ${message}`)
}
