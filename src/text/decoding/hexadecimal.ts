import { digitOf } from './digits.ts';
import { type Layer, type LayerBuilder, layerBuilder, sourceAt, textOf } from './layer.ts';
import { endOfPiece, type IsNew } from './noise.ts';

/** What stands between bytes, a + for the blank of forms too; what stands before each is `0x`. */
const separators = ' +\t\r\n:,;.-_|/"\'`';

/**
 * The bytes that hexadecimal digits may stand for, wherever so many follow one another that they can
 * hold `least` bytes. Nobody knows where a byte begins among them: they are read from each of the
 * first two digits on.
 */
export function hexadecimalDecoded(layer: Layer, least: number, isNew: IsNew): Layer | null {
  const runs = runsOfDigits(layer).filter(
    ({ values, sources }) => values.length >= least * 2 && isNew(textOf(values), sources[0] ?? 0),
  );
  if (runs.length === 0) return null;
  const builder = layerBuilder();
  for (const digits of runs) {
    addBytes(digits, 0, builder);
    addBytes(digits, 1, builder);
  }
  return builder.build('bytes');
}

/** Digits that follow one another, and where each came from. */
type Digits = { readonly values: number[]; readonly sources: number[] };

function runsOfDigits(layer: Layer): readonly Digits[] {
  const { text } = layer;
  let run: Digits = { values: [], sources: [] };
  const runs = [run];
  for (let at = 0; at < text.length; at += 1) {
    const value = digitOf(text.charCodeAt(at));
    if (value === 0 && /^x/i.test(text.charAt(at + 1))) {
      at += 1;
    } else if (value >= 0) {
      run.values.push(value);
      run.sources.push(sourceAt(layer, at));
    } else if (!separators.includes(text.charAt(at))) {
      run = { values: [], sources: [] };
      runs.push(run);
    }
  }
  return runs;
}

function addBytes({ values, sources }: Digits, start: 0 | 1, builder: LayerBuilder): void {
  for (let at = start; at + 1 < values.length; at += 2) {
    builder.unit((values[at] ?? 0) * 16 + (values[at + 1] ?? 0), sources[at] ?? 0);
  }
  builder.unit(endOfPiece, sources.at(-1) ?? 0);
}
