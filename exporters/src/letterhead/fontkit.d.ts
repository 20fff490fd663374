declare module 'fontkit' {
  interface Font {
    readonly type: string
    readonly familyName: string | null
    readonly italicAngle: number
    readonly 'OS/2'?: {
      readonly usWeightClass: number
      readonly fsType: { readonly noEmbedding: boolean }
      readonly fsSelection: { readonly italic: boolean }
    }
    getName(name: string): string | null
  }
}
