export const sketch = {
  open: 'Sketch board',
  title: 'Board: {{name}}',
  toPrototypes: 'To the prototypes',
  off: 'Sketch boards are switched off on this server. The administrator switches them on.',
  gone: 'There is no such prototype in the project.',
  notLoaded: 'The board did not load: there is no connection. Open it again when the network is back.',
  sheet: 'Sheet',
  refused: 'The board does not take this: it holds notes, shapes, lines, texts and pictures, up to 64 kB each.',
  locked: 'The facilitator has locked this board: it can only be looked at.',
  aside: 'The server did not take a part of what was drawn',
  asideHint: 'It is kept here: save the file before you close the tab.',
  licence: 'Terms of {{library}}',
}
